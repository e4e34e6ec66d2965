import type { Day } from '../clock.ts'
import { daysAfter } from '../clock.ts'

/** Something in a calendar: on whole days (`from`, and `to` where it is not the same), or between two moments. */
export type CalendarEvent = {
  /** Never used for anything else. */
  readonly id: string
  readonly title: string
  readonly when: { readonly from: Day; readonly to?: Day } | { readonly begins: Date; readonly ends: Date }
  /** When it was last changed, and how often, so that calendars take the newer one. */
  readonly changedAt: Date
  readonly version: number
  readonly place?: string | undefined
  readonly says?: string | undefined
  readonly address?: string | undefined
  readonly everyYear?: boolean
  readonly cancelled?: boolean
}

const basic = (moment: Date): string => `${moment.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
const basicDay = (day: Day): string => day.replace(/-/g, '')
const escaped = (text: string): string => text.replace(/\\/g, '\\\\').replace(/\r\n?|\n/g, '\\n').replace(/[,;]/g, '\\$&')

/** A line in pieces of at most 75 bytes, as calendars ask for it; no character is cut. */
const folded = (line: string): string => {
  const lines: string[] = []
  let now = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > 74) {
      lines.push(now)
      now = ' '
      bytes = 1
    }
    now += character
    bytes += size
  }
  return [...lines, now].join('\r\n')
}

const whenLines = ({ when }: CalendarEvent): readonly string[] =>
  'from' in when
    ? [`DTSTART;VALUE=DATE:${basicDay(when.from)}`, `DTEND;VALUE=DATE:${basicDay(daysAfter(when.to ?? when.from, 1))}`]
    : [`DTSTART:${basic(when.begins)}`, `DTEND:${basic(when.ends)}`]

const eventLines = (event: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${event.id}`,
  `DTSTAMP:${basic(event.changedAt)}`,
  `SEQUENCE:${event.version}`,
  ...whenLines(event),
  ...(event.everyYear ? ['RRULE:FREQ=YEARLY'] : []),
  `SUMMARY:${escaped(event.title)}`,
  ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
  ...(event.says ? [`DESCRIPTION:${escaped(event.says)}`] : []),
  ...(event.address ? [`URL:${event.address}`] : []),
  `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
]

/** Events as a calendar that others can take in or subscribe to (iCalendar, RFC 5545). */
export const toICal = (title: string, events: readonly CalendarEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mkataba//Mkataba//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(title)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
