import type { Topic } from '#kernel'
import { areTwo, lookForPairs } from './actions.ts'
import { areTwoForm, duplicatesPage, sideBySidePage } from './pages.tsx'
import { merges, secondPersonWhereRiskIsHigh } from './procedures.ts'
import { duplicates, sideBySide } from './queries.ts'
import { bornTooFarApart, riskOf } from './rules.ts'

/** Records that may be one person's: found, looked at side by side, merged by agreement, parted again. */
export const duplicateTopic: Topic = {
  name: 'duplicates',
  operations: [duplicates, sideBySide, areTwo],
  pages: [duplicatesPage, sideBySidePage, areTwoForm],
  procedures: [merges],
  rules: { riskOf, bornTooFarApart, secondPersonWhereRiskIsHigh },
  ticks: [lookForPairs],
  actsFor: 'civil registration',
  desk: [
    { key: 'people.duplicates.title', address: '/people/duplicates', roles: ['registrar'] },
    { key: 'people.merge.title', address: '/people/merges', roles: ['registrar'] },
  ],
}
