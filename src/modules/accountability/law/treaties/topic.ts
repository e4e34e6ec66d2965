import type { Topic } from '#kernel'
import { listOf } from '../reference.ts'
import { changesPage, comparePage } from './compare.tsx'
import { snapshotRetire, treatiesImport } from './import.ts'
import { importForm, retireForm } from './import-page.tsx'
import instrumentList from './instruments.json'
import { treatyPage } from './one.tsx'
import { snapshotsPage, treatiesPage } from './overview.tsx'
import { treaties as overview, treatiesChanges, treatiesCompare, treaty, treatySnapshots } from './queries.ts'
import { adherences, instrumentRegister, instruments, reservations } from './registers.ts'
import { observation, reporting } from './reporting.ts'
import { observationsAdd, reportsDue } from './reports.ts'
import { observationsForm } from './reports-part.tsx'
import { changesBetween, nextReport, standingBy } from './rules.ts'
import { sample } from './sample.ts'
import { tables } from './tables.ts'

const keepers = ['coordinator', 'delegate'] as const

/** Treaties: who is party, what is missing, which reports are due, what committees asked. */
export const treaties: Topic = {
  name: 'treaties',
  tables,
  operations: [overview, treaty, treatiesCompare, treatiesChanges, treatySnapshots, treatiesImport, snapshotRetire, observationsAdd],
  pages: [treatiesPage, treatyPage, comparePage, changesPage, snapshotsPage, importForm, retireForm, observationsForm],
  registers: [instruments, adherences, reservations],
  procedures: [reporting, observation],
  rules: { standingBy, nextReport, changesBetween },
  reference: listOf(instrumentRegister, instrumentList),
  ticks: [reportsDue],
  sample,
  desk: [
    { key: 'accountability.reporting.title', address: '/accountability/reporting', roles: ['coordinator', 'delegate', 'lead'] },
    { key: 'accountability.observation.title', address: '/accountability/observations', roles: ['coordinator', 'delegate', 'lead'] },
    { key: 'accountability.treaties-import.title', address: '/accountability/treaties/import', roles: keepers },
    { key: 'register.accountability.adherence', address: '/accountability/adherences', roles: keepers },
    { key: 'register.accountability.reservation', address: '/accountability/reservations', roles: keepers },
  ],
}
