import type { Topic } from '#kernel'
import { reportProgramme } from './actions.ts'
import { boardPage, reportForm } from './board-page.tsx'
import { drivers as driversAgainst, sdgLinksPage } from './drivers.ts'
import { driversPage, sdgLinksShown } from './drivers-page.tsx'
import { programmePageShown } from './programme-page.tsx'
import { programmeBoard, programmePage } from './queries.ts'
import { drivers, programmes, sdgLinks, shortages } from './registers.ts'
import { courseOf, needMet, shownOf } from './rules.ts'
import { sample } from './sample.ts'
import { tables } from './tables.ts'

/** Programmes, investments, trade projects, trainings and campaigns: what they cost, whom they reached, and on what they act. */
export const programmeTopic: Topic = {
  name: 'programmes',
  menu: [{ key: 'accountability.programme-board.title', address: '/accountability/programmes', for: 'everyone' }],
  tables,
  operations: [programmeBoard, programmePage, driversAgainst, sdgLinksPage, reportProgramme],
  pages: [boardPage, programmePageShown, driversPage, sdgLinksShown, reportForm],
  registers: [programmes, drivers, shortages, sdgLinks],
  rules: { shownOf, programmeCourse: courseOf, needMet },
  sample,
  desk: [
    { key: 'register.accountability.programme', address: '/accountability/programme-register', roles: ['coordinator'] },
    { key: 'accountability.report-programme.title', address: '/accountability/report-programme', roles: ['coordinator', 'lead'] },
    { key: 'register.accountability.driver', address: '/accountability/driver-register', roles: ['coordinator', 'editor'] },
    { key: 'register.accountability.shortage', address: '/accountability/shortages', roles: ['coordinator', 'editor'] },
    { key: 'register.accountability.sdg_link', address: '/accountability/contribution-register', roles: ['coordinator', 'editor'] },
  ],
}
