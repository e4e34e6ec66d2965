import type { Topic } from '#kernel'
import { addEvidence, remark } from './actions.ts'
import { askForReports } from './ask.ts'
import { readReply } from './letter.ts'
import { evidenceForm, remarkForm, standingPage } from './pages.tsx'
import { progressTables, reports } from './procedure.ts'
import { standing } from './queries.ts'
import { flawsOfReached, isAsked, notWhoReported, theLeadOrTheCoordinator } from './rules.ts'
import { sample } from './sample.ts'
import { takeLetter, takeLetterForm } from './take-letter.tsx'
import { takeSheet, takeSheetForm } from './take-sheet.tsx'

/** Progress: asked for on time, handed in, looked at by somebody else, and only then counted. */
export const progress: Topic = {
  name: 'progress',
  tables: progressTables,
  operations: [standing, remark, addEvidence, takeLetter, takeSheet],
  pages: [standingPage, remarkForm, evidenceForm, takeLetterForm, takeSheetForm],
  procedures: [reports],
  ticks: [askForReports],
  rules: { flawsOfReached, isAsked, notWhoReported, theLeadOrTheCoordinator, readReply },
  sample,
  desk: [
    { key: 'accountability.report.title', address: '/accountability/reports', roles: ['lead', 'reviewer', 'coordinator'] },
    { key: 'accountability.take-letter.title', address: '/accountability/take-letter', roles: ['lead', 'coordinator'] },
    { key: 'accountability.take-sheet.title', address: '/accountability/take-sheet', roles: ['lead', 'coordinator'] },
  ],
}
