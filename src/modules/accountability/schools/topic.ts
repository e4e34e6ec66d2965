import type { Topic } from '#kernel'
import { schoolsPage } from './pages.tsx'
import { schoolsByFormula } from './queries.ts'
import { schoolFormulas, schools } from './registers.ts'
import { allot, weightOf } from './rules.ts'
import { sample } from './sample.ts'

/** Schools that many migrant children attend, and money for them by a formula that anybody can reckon again. */
export const schoolTopic: Topic = {
  name: 'schools',
  operations: [schoolsByFormula],
  pages: [schoolsPage],
  registers: [schools, schoolFormulas],
  rules: { allotToSchools: allot, weightOfSchool: weightOf },
  sample,
  desk: [
    { key: 'register.accountability.school', address: '/accountability/school-register', roles: ['coordinator', 'editor'] },
    { key: 'register.accountability.school_formula', address: '/accountability/school-formulas', roles: ['coordinator'] },
  ],
}
