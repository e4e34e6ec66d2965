import type { Day } from '../clock.ts'

/** Something that a calendar shows: on whole days, or from one moment to another. */
export type CalendarEntry = {
  /** What it is known by, so that a calendar that has it already changes it; the same each time. */
  readonly id: string
  readonly title: string
  readonly when: { readonly day: Day; readonly until?: Day } | { readonly from: Date; readonly until: Date }
  readonly description?: string
  readonly place?: string
  /** Where more stands, from the root: `/accountability/plan/ACT-01`. */
  readonly link?: string
  /** When it was last changed. */
  readonly changedAt: Date
  /** How often it was changed, so that calendars take the newer one. */
  readonly version?: number
  readonly everyYear?: true
  readonly cancelled?: boolean
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n')
const dayText = (day: Day): string => day.replace(/-/g, '')
const momentText = (moment: Date): string => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
const after = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** A line of at most 75 octets; what is longer goes on after a space, and no character is cut (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const parts: string[] = []
  let [part, size] = ['', 0]
  for (const sign of line) {
    const octets = Buffer.byteLength(sign)
    if (size + octets > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      ;[part, size] = ['', 0]
    }
    part += sign
    size += octets
  }
  return [...parts, part].join('\r\n ')
}

const whenLines = (when: CalendarEntry['when']): readonly string[] =>
  'day' in when
    ? [`DTSTART;VALUE=DATE:${dayText(when.day)}`, `DTEND;VALUE=DATE:${dayText(after(when.until ?? when.day))}`, 'TRANSP:TRANSPARENT']
    : [`DTSTART:${momentText(when.from)}`, `DTEND:${momentText(when.until)}`]

const entryLines = (entry: CalendarEntry, publicUrl: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.id}@${new URL(publicUrl).hostname}`,
  `DTSTAMP:${momentText(entry.changedAt)}`,
  ...(entry.version === undefined ? [] : [`SEQUENCE:${entry.version}`]),
  ...whenLines(entry.when),
  ...(entry.everyYear ? ['RRULE:FREQ=YEARLY'] : []),
  `SUMMARY:${escaped(entry.title)}`,
  ...(entry.description ? [`DESCRIPTION:${escaped(entry.description)}`] : []),
  ...(entry.place ? [`LOCATION:${escaped(entry.place)}`] : []),
  ...(entry.link ? [`URL:${publicUrl}${entry.link}`] : []),
  ...(entry.cancelled ? ['STATUS:CANCELLED'] : []),
  'END:VEVENT',
]

/** A calendar as an iCalendar file (RFC 5545), to be taken in or subscribed to. */
export const toIcs = (name: string, entries: readonly CalendarEntry[], publicUrl: string): string =>
  `${[
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mkataba//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...entries.flatMap((entry) => entryLines(entry, publicUrl)),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('\r\n')}\r\n`
