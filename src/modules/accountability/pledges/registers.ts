import type { Issue } from '#kernel'
import { type RegisterDeclaration, register } from '#kernel/register'
import { organisationsAndParagraphs } from '../current.ts'
import { papers } from '../papers.ts'
import { flawOf } from './rules.ts'
import { Pledge } from './terms.ts'

/** What does not fit of a pledge among all: its paragraphs, its pair, its number. */
const pledgeIssues = (pledge: Pledge, all: ReadonlyMap<string, Pledge>, paragraphs: ReadonlySet<string>): readonly Issue[] => {
  const flaw = flawOf(pledge, pledge.pledgedOn)
  const pair = pledge.pair ? all.get(pledge.pair) : undefined
  return [
    ...(pledge.cites ?? [])
      .filter((code) => !paragraphs.has(code))
      .map((code) => ({ at: 'cites', saying: { key: 'accountability.no-paragraph' as const, values: { code } } })),
    ...(flaw ? [{ at: flaw.at, saying: { key: flaw.key } }] : []),
    ...(pledge.pair && !pair ? [{ at: 'pair', saying: { key: 'accountability.no-pledge' as const, values: { code: pledge.pair } } }] : []),
    ...(pledge.pair === pledge.code ? [{ at: 'pair', saying: { key: 'accountability.pledge-own-pair' as const } }] : []),
    ...(pair?.pair && pair.pair !== pledge.code
      ? [{ at: 'pair', saying: { key: 'accountability.pledge-other-pair' as const, values: { code: pair.code, pair: pair.pair } } }]
      : []),
    ...(pledge.takenBackOn && !pledge.takenBackBecause
      ? [{ at: 'takenBackBecause', saying: { key: 'accountability.pledge-withdrawn-without-reason' as const } }]
      : []),
  ]
}

/** Pledges that were published. */
export const pledgeRegister: RegisterDeclaration<typeof Pledge> = {
  name: 'accountability.pledge',
  under: 'sgr:82',
  purpose: 'public information',
  at: '/accountability/pledge-register',
  keptBy: ['coordinator', 'reviewer'],
  entry: Pledge,
  key: 'code',
  title: 'what',
  search: ['code', 'what', 'parts', 'cites', 'metric'],
  filters: ['pledgeKind', 'objective', 'pledger'],
  files: papers,
  publicSees: [
    'code',
    'what',
    'promise',
    'pledger',
    'parts',
    'pledgeKind',
    'level',
    'objective',
    'cites',
    'metric',
    'measuredIn',
    'baseline',
    'goal',
    'byDay',
    'howSeen',
    'pair',
    'pledgedOn',
    'takenBackOn',
    'takenBackBecause',
  ],
  related: ({ code }) => (code ? [['accountability.pledge-page.title', `/accountability/pledges/${code}`]] : []),
  fits: async (reading) => {
    const { paragraphs } = await organisationsAndParagraphs(reading)
    return (entries) => (pledge) => pledgeIssues(pledge, entries, paragraphs)
  },
}

export const pledges = register(pledgeRegister)
