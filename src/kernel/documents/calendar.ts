import { type Day, daysAfter } from '../clock.ts'

/** A day, or several in a row, of a calendar. */
export type CalendarEvent = {
  /** The same for ever, so that a calendar that follows it changes the event and does not add another. */
  readonly uid: string
  readonly day: Day
  /** The last day, where there are several. */
  readonly until?: Day
  readonly title: string
  readonly about?: string
  /** Whole web address at which more stands. */
  readonly address?: string
}

/** A calendar that people subscribe to. */
export type CalendarFile = { readonly name: string; readonly madeAt: Date; readonly events: readonly CalendarEvent[] }

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
const plainDay = (day: Day): string => day.replaceAll('-', '')
const moment = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '')

/** A line of at most 75 bytes, gone on in the next where it is longer, never inside a letter (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 74) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n')
}

/** A calendar as iCalendar (RFC 5545); its events take whole days and keep nobody busy. */
export const toIcal = ({ name, madeAt, events }: CalendarFile): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mkataba//EN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, day, until, title, about, address }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${moment(madeAt)}`,
      `DTSTART;VALUE=DATE:${plainDay(day)}`,
      `DTEND;VALUE=DATE:${plainDay(daysAfter(until ?? day, 1))}`,
      `SUMMARY:${escaped(title)}`,
      ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
      ...(address ? [`URL:${address}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
