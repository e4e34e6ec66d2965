import { type Day, Refused, under } from '#kernel'
import { type Language, languages } from '#kernel/language'
import { type Finding, findingKinds } from '../../evidence.ts'
import { isStale, type ObjectiveStanding, standingsOf } from '../../society/rules.ts'
import { type Sentence, type Statement, sections, standings } from '../terms.ts'

/** The section of a report in which a paragraph of the Compact is spoken of. */
export const sectionOf = (locator: string): string => {
  if ((sections as readonly string[]).includes(locator)) return locator
  if (locator.startsWith('p13')) return 'principles'
  return /^p4[3-6]/.test(locator) ? 'follow-up' : 'means'
}

/** What a finding becomes in a report. */
export type Drafted = Pick<
  Statement,
  'section' | 'kind' | 'standing' | 'progress' | 'drafted' | 'address' | 'day' | 'answering' | 'targets'
> & { readonly source: string }

/** A finding with its sentence in one language. */
export type Said = { readonly finding: Finding; readonly text: string }

/** By what each finding is found again when it is said anew: what it is about and where it stands, not what it says. */
const sourcesOf = (said: readonly Said[]): readonly string[] => {
  const seen = new Map<string, number>()
  return said.map(({ finding: { objective, kind, address } }) => {
    const source = `${objective} ${kind} ${address}`
    const count = seen.get(source) ?? 0
    seen.set(source, count + 1)
    return count === 0 ? source : `${source} ${count + 1}`
  })
}

/** The number of a paragraph or objective, so that they stand in their order. */
const placeOf = (locator: string): string => locator.replace(/\d+/g, (digits) => digits.padStart(3, '0'))

const inOrder = (a: Finding, b: Finding): number => {
  const [x, y] = [a, b].map(
    ({ objective, standing, kind, address }) =>
      `${placeOf(objective)} ${standings.indexOf(standing)} ${String(findingKinds.indexOf(kind)).padStart(2, '0')} ${address}`,
  )
  return x! < y! ? -1 : x! > y! ? 1 : 0
}

/** The draft of a report: every finding once, in its section, whole in every language (gcm:p43). */
export const compose = under('gcm:p43', (said: Readonly<Record<Language, readonly Said[]>>): readonly Drafted[] => {
  const texts = languages.map((language) => {
    const sources = sourcesOf(said[language])
    return [language, new Map(said[language].map(({ text }, at) => [sources[at]!, text]))] as const
  })
  const sources = sourcesOf(said.en)
  return said.en
    .map(({ finding, text }, at) => ({ finding, text, source: sources[at]! }))
    .sort((a, b) => inOrder(a.finding, b.finding))
    .map(({ finding, text, source }) => ({
      source,
      section: sectionOf(finding.objective),
      kind: finding.kind,
      standing: finding.standing,
      progress: finding.progress ?? null,
      drafted: Object.fromEntries(texts.map(([language, found]) => [language, found.get(source) ?? text])) as Sentence,
      address: finding.address,
      day: finding.day,
      answering: [...(finding.by ?? [])],
      targets: [...(finding.targets ?? [])],
    }))
})

const summaryOf = (
  objectives: readonly ObjectiveStanding[],
  today: Day,
  list: (numbers: readonly number[]) => string,
): readonly Finding[] => {
  const sum = (band: keyof ObjectiveStanding['counts']): number => objectives.reduce((whole, { counts }) => whole + counts[band], 0)
  const numbers = (fits: (it: ObjectiveStanding) => boolean): readonly number[] =>
    objectives.filter(fits).map(({ objective }) => Number(objective))
  const common = { objective: 'summary', kind: 'review', address: '/accountability/society', day: today } as const
  const told = (key: Finding['says']['key'], standing: 'late' | 'gap', found: readonly number[]): readonly Finding[] =>
    found.length > 0 ? [{ ...common, standing, says: { key, values: { count: found.length, objectives: list(found) } } }] : []
  return [
    { ...common, standing: 'fact', says: { key: 'accountability.summary.how-drafted', values: { day: new Date(`${today}T12:00:00Z`) } } },
    {
      ...common,
      standing: 'fact',
      says: {
        key: 'accountability.summary.whole',
        values: { done: sum('done'), underWay: sum('under-way'), planned: sum('planned'), late: sum('late') },
      },
    },
    ...told(
      'accountability.summary.late',
      'late',
      numbers(({ counts }) => counts.late > 0),
    ),
    ...told(
      'accountability.summary.not-planned',
      'gap',
      numbers(({ planned }) => !planned),
    ),
    ...told(
      'accountability.summary.old',
      'gap',
      numbers(({ newest }) => isStale(newest, today)),
    ),
  ]
}

/** What the whole of the findings comes to, as the first sentences of a report. */
export const summarise = under('gcm:p43', (findings: readonly Finding[], today: Day, list: (numbers: readonly number[]) => string) =>
  summaryOf(standingsOf(findings), today, list),
)

const sameTexts = (a: Sentence, b: Sentence): boolean => languages.every((language) => a[language] === b[language])
const isSame = (was: Statement, now: Drafted): boolean =>
  !was.sourceGone &&
  sameTexts(was.drafted, now.drafted) &&
  was.standing === now.standing &&
  was.progress === now.progress &&
  was.day === now.day &&
  was.section === now.section &&
  was.address === now.address

export type Redraft = {
  readonly added: readonly Drafted[]
  readonly changed: readonly { readonly id: string; readonly drafted: Drafted; readonly sourceChanged: boolean }[]
  readonly gone: readonly string[]
}

/** What drafting anew does with a report: what the record says newly, says otherwise, says no more; no word that an editor chose is lost. */
export const redraft = under('gcm:p43', (statements: readonly Statement[], fresh: readonly Drafted[]): Redraft => {
  const before = new Map(statements.flatMap((it) => (it.source === null ? [] : [[it.source, it] as const])))
  const sources = new Set(fresh.map(({ source }) => source))
  return {
    added: fresh.filter(({ source }) => !before.has(source)),
    changed: fresh.flatMap((drafted) => {
      const was = before.get(drafted.source)
      if (!was || isSame(was, drafted)) return []
      const worded = Object.keys(was.words).length > 0
      return [{ id: was.id, drafted, sourceChanged: was.sourceChanged || (worded && !sameTexts(was.drafted, drafted.drafted)) }]
    }),
    gone: [...before.values()].filter(({ source, sourceGone }) => !sources.has(source!) && !sourceGone).map(({ id }) => id),
  }
})

/** The sentence of a statement in a language: an editor's, or the record's. */
export const textOf = ({ words, drafted }: Pick<Statement, 'words' | 'drafted'>, language: Language): string =>
  words[language] ?? drafted[language]

/** A report is changed while it is drafted and while it is open to comments, and no more once it lies before the mechanism. */
export const mustBeInHand = under('gcm:p43', (stage: string): void => {
  if (stage !== 'drafted' && stage !== 'open-to-comments') throw new Refused('accountability.review-not-in-hand', undefined, 'gcm:p43')
})

/** Statements of a section in a new order: one of them moved to a place (from 1), the others as they were. */
export const moved = (ids: readonly string[], id: string, place: number): readonly string[] => {
  const others = ids.filter((each) => each !== id)
  const at = Math.min(Math.max(place, 1), others.length + 1) - 1
  return [...others.slice(0, at), id, ...others.slice(at)]
}
