import type { Day, Reading } from '#kernel'
import type { MessageKey } from '#kernel/language'

/** What a room of this module has to say of an objective on a day, with the place where it can be seen: of such findings the public page and the drafted review are made. */
export type Finding = {
  /** One of the Compact's 22, as `20`. */
  readonly objective: string
  readonly kind: 'plan' | 'pledge' | 'capacity' | 'law' | 'treaty' | 'agreement' | 'practice' | 'programme' | 'parliament' | 'figure'
  /** `gap` says what is not there; `fact` is neither good nor bad. */
  readonly standing: 'good' | 'late' | 'gap' | 'fact'
  /** The sentence, in whatever language it is read. */
  readonly says: { readonly key: MessageKey; readonly values?: Readonly<Record<string, string | number | Date>> }
  /** Where it can be seen, from the root. */
  readonly address: string
  /** The day of which it is true. */
  readonly day: Day
}

/** All that a room has to say, as the caller may read it. */
export type Findings = (reading: Reading) => Promise<readonly Finding[]>
