import type { CalendarEntry } from '#kernel/documents'
import type { Words } from '#kernel/language'
import type { Meeting } from '../store.ts'

/** A meeting as calendars take it in. */
export const eventOf = (meeting: Meeting, words: Words): CalendarEntry => ({
  id: meeting.id,
  title: `${meeting.number} ${words.of(meeting.name)}`,
  when: { from: meeting.beginsAt, until: meeting.endsAt },
  ...(meeting.venue ? { place: meeting.venue } : {}),
  link: `/accountability/mechanism/meetings/${meeting.number}`,
  changedAt: meeting.changedAt,
  version: meeting.version,
  cancelled: meeting.stage === 'cancelled',
})

/** A day that is kept every year, such as 16 June, from the year before `today` on. */
export const yearlyDay = (code: string, title: string, monthAndDay: string, today: string): CalendarEntry => ({
  id: `${code}-every-year`,
  title,
  when: { day: `${Number(today.slice(0, 4)) - 1}-${monthAndDay}` },
  everyYear: true,
  link: `/accountability/mechanism/bodies/${code}`,
  changedAt: new Date(`${today.slice(0, 4)}-01-01T00:00:00Z`),
})
