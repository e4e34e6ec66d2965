import { type Day, Refused, under } from '#kernel'
import type { Guarded } from '#kernel/procedure'
import { compared, hundredths } from '../decimal.ts'
import type { Pledge, SeenValue, Standing } from './terms.ts'

type Measured = Pick<Pledge, 'baseline' | 'goal' | 'byDay'> & Pick<Partial<Pledge>, 'takenBackOn'>

/** Whether a value reaches the target: at it or beyond, in the direction in which the pledge goes. */
const reaches = ({ baseline, goal }: Pick<Pledge, 'baseline' | 'goal'>, value: string): boolean =>
  compared(goal, baseline) >= 0 ? compared(value, goal) >= 0 : compared(value, goal) <= 0

/** The values of which anybody knew on a day, oldest first. */
const knownOn = (values: readonly SeenValue[], day: Day): readonly SeenValue[] =>
  values.filter(({ seenOn }) => seenOn <= day).sort((a, b) => (a.seenOn < b.seenOn ? -1 : 1))

/** The first day on which a pledge had reached its target, or null where it had not by a day. */
export const keptOn = (pledge: Measured, values: readonly SeenValue[], day: Day): Day | null =>
  knownOn(values, day).find(({ value }) => reaches(pledge, value))?.seenOn ?? null

/** Where a pledge stands on a day: kept where its target was reached, also after its day; withdrawn where it was taken back before that; overdue where its day has passed; else under way (sgr:82). */
export const standingOf = under('sgr:82', (pledge: Measured, values: readonly SeenValue[], day: Day): Standing => {
  const reachedOn = keptOn(pledge, values, day)
  const { takenBackOn } = pledge
  if (reachedOn !== null && !(takenBackOn && takenBackOn < reachedOn)) return 'kept'
  if (takenBackOn && takenBackOn <= day) return 'withdrawn'
  return day > pledge.byDay ? 'overdue' : 'under-way'
})

/** How much of the way from where it began to its target a pledge has come, in percent, by the newest value known on a day; null where nothing was reported. */
export const wayMade = (pledge: Measured, values: readonly SeenValue[], day: Day): number | null => {
  const newest = knownOn(values, day).at(-1)
  if (!newest) return null
  const whole = hundredths(pledge.goal) - hundredths(pledge.baseline)
  if (whole === 0n) return 100
  const percent = Number(((hundredths(newest.value) - hundredths(pledge.baseline)) * 100n) / whole)
  return Math.min(100, Math.max(0, percent))
}

/** Days by which a pledge is overdue on a day; of a kept one, by which it came late. */
export const daysLate = (pledge: Measured, values: readonly SeenValue[], day: Day): number => {
  const until = keptOn(pledge, values, day) ?? day
  return Math.max(0, Math.round((Date.parse(until) - Date.parse(pledge.byDay)) / 86_400_000))
}

/** What keeps a pledge from being measurable, as the key of its sentence and the field: a target that is where things stand already, a day that has passed. */
export const flawOf = under('sgr:82', ({ baseline, goal, byDay }: Pick<Pledge, 'baseline' | 'goal' | 'byDay'>, pledgedOn: Day) =>
  compared(baseline, goal) === 0
    ? ({ at: 'goal', key: 'accountability.nothing-would-change' } as const)
    : byDay <= pledgedOn
      ? ({ at: 'byDay', key: 'accountability.pledge-day-passed' } as const)
      : null,
)

/** Whoever examined a pledge, or made it, does not also publish it: a second person does. */
export const secondPerson = under('sgr:82', ({ case: it, who, history }: Guarded): void => {
  const examined = history.findLast(({ step }) => step === 'examine')
  if (who.actor !== null && (it.openedBy === who.actor || examined?.actor === who.actor))
    throw new Refused('accountability.pledge-second-person', undefined, 'sgr:82')
})

/** Who pledges, each with its part. */
export const partsOf = ({ parts }: Pick<Pledge, 'parts'>): readonly { readonly name: string; readonly part: string }[] =>
  parts.map((line) => {
    const at = parts.length > 1 ? line.indexOf(':') : -1
    return at < 0 ? { name: line, part: '' } : { name: line.slice(0, at).trim(), part: line.slice(at + 1).trim() }
  })

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Days before its day on which a pledger is reminded, and days of silence after which they are asked. */
export const reminds = { before: 30, afterSilence: 180 } as const

/** Of what a pledger is to be reminded on a day, and which day that is about: its day has passed, its day is near, nothing was heard for long; null where there is nothing to say (sgr:82). */
export const reminderDue = under(
  'sgr:82',
  (
    pledge: Measured & Pick<Pledge, 'pledgedOn'>,
    reported: readonly (SeenValue & { readonly published: boolean })[],
    day: Day,
  ): { readonly kind: 'soon' | 'overdue' | 'quiet'; readonly about: Day } | null => {
    const standing = standingOf(
      pledge,
      reported.filter(({ published }) => published),
      day,
    )
    if (standing === 'kept' || standing === 'withdrawn') return null
    if (standing === 'overdue') return { kind: 'overdue', about: pledge.byDay }
    if (daysBetween(day, pledge.byDay) <= reminds.before) return { kind: 'soon', about: pledge.byDay }
    const heard = reported.map(({ seenOn }) => seenOn).reduce((last, each) => (each > last ? each : last), pledge.pledgedOn)
    return daysBetween(heard, day) >= reminds.afterSilence ? { kind: 'quiet', about: heard } : null
  },
)
