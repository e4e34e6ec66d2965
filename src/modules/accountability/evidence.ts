import type { Day, Reading } from '#kernel'
import type { MessageKey } from '#kernel/language'

/** What a finding may be about. */
export const findingKinds = [
  'plan',
  'pledge',
  'capacity',
  'law',
  'treaty',
  'agreement',
  'practice',
  'programme',
  'parliament',
  'figure',
  'review',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** What a room of this module has to say of an objective on a day, with the place where it can be seen: of such findings the public page and the drafted review are made. */
export type Finding = {
  /** One of the Compact's 22, as `20`; or a paragraph of its principles, implementation or follow-up, as `p13.g`, `p39`, `p43`. */
  readonly objective: string
  readonly kind: FindingKind
  /** `gap` says what is not there; `fact` is neither good nor bad. */
  readonly standing: 'good' | 'late' | 'gap' | 'fact'
  /** How far it has come, where it is something that is planned or promised; what is good and does not say is done. */
  readonly progress?: 'done' | 'under-way' | 'planned'
  /** The sentence, in whatever language it is read. */
  readonly says: { readonly key: MessageKey; readonly values?: Readonly<Record<string, string | number | Date>> }
  /** Where it can be seen, from the root. */
  readonly address: string
  /** The day of which it is true: on which it was done, fell due, was found. */
  readonly day: Day
  /** Codes of the organisations that answer for it, the first before the others. */
  readonly by?: readonly string[]
  /** For whom above all, as the plan names them: women, children, refugees ... */
  readonly groups?: readonly string[]
  /** Targets of the 2030 Agenda that it serves, such as 8.7. */
  readonly targets?: readonly string[]
}

/** All that a room has to say, as the caller may read it. */
export type Findings = (reading: Reading) => Promise<readonly Finding[]>

/** How far that which was planned or promised has come; what is missing is counted beside it. */
export const bands = ['done', 'under-way', 'planned', 'late', 'gap'] as const
export type Band = (typeof bands)[number]

/** Where a finding counts; a plain fact counts nowhere. */
export const bandOf = ({ standing, progress }: Pick<Finding, 'standing' | 'progress'>): Band | null =>
  standing === 'fact' ? null : standing === 'good' ? (progress ?? 'done') : standing

/** How many findings count where. */
export const countBands = (findings: Iterable<Pick<Finding, 'standing' | 'progress'>>): Record<Band, number> => {
  const counts = { done: 0, 'under-way': 0, planned: 0, late: 0, gap: 0 }
  for (const finding of findings) {
    const band = bandOf(finding)
    if (band) counts[band] += 1
  }
  return counts
}

/** The objectives of the Compact. */
export const objectives = Array.from({ length: 22 }, (_, at) => String(at + 1)) as [string, ...string[]]
