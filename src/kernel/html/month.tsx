import type { Child } from 'hono/jsx'
import { type Day, daysAfter } from '../clock.ts'
import { useWords } from './context.tsx'

const mostADay = 4
/** A month as calendars name it: `2026-11`. */
export type Month = string

/** The month so many months after another. */
export const monthsAfter = (month: Month, count: number): Month => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** The weeks of a month from Monday to Sunday, with the days of its neighbours that fill them. */
const weeksOf = (month: Month): readonly (readonly Day[])[] => {
  const first = `${month}-01`
  const next = `${monthsAfter(month, 1)}-01`
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const weeks: Day[][] = []
  for (let day = daysAfter(first, -weekday); day < next; day = daysAfter(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => daysAfter(day, at)))
  return weeks
}

/** A month on a page: what stands on each day, the first few of them; the page lists them all below. */
export const MonthCalendar = ({
  month,
  caption,
  today,
  on,
}: {
  readonly month: Month
  readonly caption: string
  readonly today: Day
  readonly on: ReadonlyMap<Day, readonly Child[]>
}) => {
  const words = useWords()
  const weeks = weeksOf(month)
  return (
    <table class="month">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {weeks[0]!.map((day) => (
            <th scope="col">{words.dateAs(day, { weekday: 'short' })}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((day) => {
              const here = on.get(day) ?? []
              return (
                <td class={day.startsWith(month) ? (day === today ? 'is-today' : undefined) : 'beyond'}>
                  <time datetime={day}>{words.number(Number(day.slice(8)))}</time>
                  {here.slice(0, mostADay).map((each) => (
                    <div>{each}</div>
                  ))}
                  {here.length > mostADay ? <div class="quiet">{words.say('kit.and-more', { count: here.length - mostADay })}</div> : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
