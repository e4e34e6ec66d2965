import type { Topic } from '#kernel'
import { listOf } from '../reference.ts'
import demandList from './demands.json'
import { lawOverview } from './overview.tsx'
import { demandShown, lawShown } from './pages.tsx'
import { amendment, examination, secondReader } from './procedures.ts'
import { demandPage, law, lawPage } from './queries.ts'
import { demandRegister, demands, laws as lawList, shares } from './registers.ts'
import { definitionOf, demandStanding, entryOf, floorOf, gapBySex, groundsOf } from './rules.ts'
import { sample } from './sample.ts'

/** National laws against what the Compact demands of them. */
export const laws: Topic = {
  name: 'laws',
  operations: [law, lawPage, demandPage],
  pages: [lawOverview, lawShown, demandShown],
  registers: [lawList, demands, shares],
  procedures: [examination, amendment],
  rules: { definitionOf, entryOf, groundsOf, floorOf, demandStanding, gapBySex, secondReader },
  reference: listOf(demandRegister, demandList),
  sample,
  menu: [{ key: 'accountability.law-menu', address: '/accountability/law', for: 'everyone' }],
  desk: [
    { key: 'accountability.law.title', address: '/accountability/law', roles: ['editor', 'reviewer', 'coordinator', 'lead'] },
    {
      key: 'accountability.examination.title',
      address: '/accountability/examinations',
      roles: ['editor', 'reviewer', 'coordinator', 'lead'],
    },
    { key: 'accountability.amendment.title', address: '/accountability/amendments', roles: ['coordinator', 'editor', 'clerk', 'lead'] },
  ],
}
