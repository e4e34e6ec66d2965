import type { Day } from '#kernel'
import type { Words } from '#kernel/language'
import { factsOf } from './facts.ts'
import { judgeElement, judgeRoot } from './judge.ts'
import { judgeActivity } from './rules.ts'
import { type ActivityFacts, type Fate, type Issue, refusedXml } from './terms.ts'
import { attributeOf, childrenOf, readXml, standingAlone, writeXml } from './xml.ts'

/** What bringing a file in does, or would do, with one of its activities. */
export type Planned = {
  readonly line: number
  readonly identifier: string
  readonly fate: Fate
  readonly facts: ActivityFacts | null
  readonly document: string
  /** What keeps it out. */
  readonly issues: readonly Issue[]
  /** What the published rules have against it; it is taken in all the same. */
  readonly breaches: readonly Issue[]
}

type Before = ReadonlyMap<string, { readonly document: string }>

const mustBeReadable = (issues: readonly Issue[]): void => {
  const [other] = issues.filter(({ key }) => key === 'accountability.iati-other-root')
  if (other) throw refusedXml(other)
}

/** What would become of each activity of a file, in its order: none is left out. The rest of the file, such as its organisations, is judged too. */
export const planActivities = (
  text: string,
  before: Before,
  today: Day,
): { readonly planned: readonly Planned[]; readonly issues: readonly Issue[] } => {
  const root = readXml(text)
  const rootIssues = judgeRoot(root)
  mustBeReadable(rootIssues)
  const version = attributeOf(root, 'version')
  if (root.name !== 'iati-activities')
    throw refusedXml({ line: root.line, at: root.name, key: 'accountability.iati-other-root', values: { element: root.name } })
  if (version !== null && !/^2\.0[1-3]$/.test(version.trim()))
    throw refusedXml({
      line: root.line,
      at: root.name,
      key: 'accountability.iati-other-version',
      values: { version: version.slice(0, 20) },
    })
  const seen = new Map<string, number>()
  const planned = childrenOf(root, 'iati-activity').map((read): Planned => {
    const activity = standingAlone(read)
    const facts = factsOf(activity)
    const document = writeXml(activity)
    const { identifier } = facts
    const twice = seen.get(identifier)
    const own = (key: Issue['key'], values: Issue['values'] = {}): Issue => ({ line: activity.line, at: 'iati-identifier', key, values })
    const issues = [
      ...judgeElement(activity, 'iati-activity'),
      ...(identifier === '' ? [own('accountability.iati-without-identifier')] : []),
      ...(twice !== undefined && identifier !== '' ? [own('accountability.iati-twice', { line: twice })] : []),
    ]
    if (twice === undefined) seen.set(identifier, activity.line)
    const there = before.get(identifier)
    const fate: Fate = issues.length > 0 ? 'refused' : !there ? 'added' : there.document === document ? 'same' : 'changed'
    return {
      line: activity.line,
      identifier,
      fate,
      facts: issues.length > 0 ? null : facts,
      document,
      issues,
      breaches: issues.length > 0 ? [] : judgeActivity(activity, today),
    }
  })
  return { planned, issues: rootIssues.filter(({ key }) => key !== 'accountability.iati-missing-element' || planned.length === 0) }
}

/** Issues in the words of whoever reads them. */
export const saidIn = (issues: readonly Issue[], words: Words): { line: number; at: string; message: string }[] =>
  issues.map(({ line, at, key, values }) => ({ line, at, message: words.say(key, values) }))
