import { languages } from '#kernel/language'
import { canonical } from './canonical.ts'
import type { FrozenStatement, Package } from './terms.ts'

/** What differs between two packages at one place; a value that is not there is null. */
export type Difference = {
  readonly at: string
  readonly section: string | null
  readonly before: string | null
  readonly after: string | null
}

const partsOf = (it: FrozenStatement): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(languages.map((language) => [language, it.text[language]])),
  standing: it.standing,
  progress: it.progress ?? '',
  section: it.section,
  source: `${it.source.address} ${it.source.day}`,
  answering: it.answering.join(' '),
  targets: it.targets.join(' '),
  worded: it.worded.join(' '),
  kind: it.kind,
})

const statementDifferences = (before: FrozenStatement, after: FrozenStatement): readonly Difference[] => {
  const [was, is] = [partsOf(before), partsOf(after)]
  return Object.keys(was)
    .filter((part) => was[part] !== is[part])
    .map((part) => ({ at: part, section: before.section, before: was[part]!, after: is[part]! }))
}

/** What of a report is not as it was frozen: changed words, statements that were put in or taken out, and all that stands around them (gcm:p43). */
export const differences = (before: Package, after: Package): readonly Difference[] => {
  const [was, is] = [before, after].map(({ statements }) => new Map(statements.map((it) => [it.id, it])))
  const around = (['state', 'stateName', 'reference', 'forum', 'frozenAt', 'approved', 'leftOut', 'comments'] as const)
    .filter((part) => canonical(before[part]) !== canonical(after[part]))
    .map((part) => ({ at: part, section: null, before: canonical(before[part]), after: canonical(after[part]) }))
  const order = (it: Package): string => it.statements.map(({ id }) => id).join(' ')
  const sameStatements = was!.size === is!.size && [...was!.keys()].every((id) => is!.has(id))
  return [
    ...before.statements.flatMap((it) => {
      const now = is!.get(it.id)
      return now ? statementDifferences(it, now) : [{ at: 'removed', section: it.section, before: it.text.en, after: null }]
    }),
    ...after.statements
      .filter(({ id }) => !was!.has(id))
      .map((it) => ({ at: 'added', section: it.section, before: null, after: it.text.en })),
    ...(sameStatements && order(before) !== order(after) ? [{ at: 'order', section: null, before: '', after: '' }] : []),
    ...around,
  ]
}
