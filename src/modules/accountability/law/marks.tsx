import { Tabs, Tag, type Tone, useWords } from '#kernel/html'
import type { Words } from '#kernel/language'
import type { Verdict } from './laws/terms.ts'
import type { Standing } from './treaties/terms.ts'

const rooms = [
  ['laws', '/accountability/law'],
  ['treaties', '/accountability/treaties'],
  ['policies', '/accountability/policy'],
  ['routes', '/accountability/routes'],
] as const

/** Above a page of the treaties. */
export const treatiesTrail = (words: Words) =>
  [
    [words.say('accountability.law-menu'), '/accountability/law'],
    [words.say('accountability.law-tab-treaties'), '/accountability/treaties'],
  ] as const

/** The four rooms of law, each at its own address. */
export const RoomTabs = ({ now }: { readonly now: (typeof rooms)[number][0] }) => {
  const words = useWords()
  return (
    <Tabs
      label={words.say('accountability.law-menu')}
      now={now}
      tabs={rooms.map(([name, address]) => [name, words.say(`accountability.law-tab-${name}`), address] as const)}
    />
  )
}

/** The tone of each verdict. */
export const verdictTones: Readonly<Record<Verdict, Tone>> = { meets: 'good', partly: 'warn', 'does-not': 'bad', 'not-examined': 'quiet' }
const verdictSigns: Readonly<Record<Verdict, string>> = { meets: '✓', partly: '~', 'does-not': '✗', 'not-examined': '·' }

/** What was found, in words. */
export const VerdictTag = ({ verdict }: { readonly verdict: Verdict }) => (
  <Tag tone={verdictTones[verdict]}>{useWords().say(`accountability.choice.verdict.${verdict}`)}</Tag>
)

/** What was found, as a sign in a table; said aloud in words. */
export const VerdictMark = ({ verdict, more = '' }: { readonly verdict: Verdict; readonly more?: string }) => (
  <Tag tone={verdictTones[verdict]}>
    <span aria-hidden="true">
      {verdictSigns[verdict]}
      {more ? '*' : ''}
    </span>
    <span class="govuk-visually-hidden">
      {useWords().say(`accountability.choice.verdict.${verdict}`)} {more}
    </span>
  </Tag>
)

/** What the signs of a table mean. */
export const VerdictLegend = () => (
  <ul class="inline-list legend">
    {(['meets', 'partly', 'does-not', 'not-examined'] as const).map((verdict) => (
      <li>
        <VerdictMark verdict={verdict} /> {useWords().say(`accountability.choice.verdict.${verdict}`)}
      </li>
    ))}
    <li>* {useWords().say('accountability.examine-again')}</li>
  </ul>
)

const standingTones: Readonly<Record<Standing, Tone>> = {
  party: 'good',
  signatory: 'warn',
  none: 'bad',
  left: 'bad',
  unreadable: 'quiet',
  'not-known': 'quiet',
}

/** Where a State stands in a treaty, in words; `since` is the year or day. */
export const StandingTag = ({ standing, since }: { readonly standing: Standing; readonly since?: string | null }) => (
  <Tag tone={standingTones[standing]}>
    {useWords().say(`accountability.standing-${standing}`)}
    {since ? ` ${since}` : ''}
  </Tag>
)
