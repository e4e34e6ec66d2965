import type { Topic } from '#kernel'
import { nationalityPage } from './pages.tsx'
import { anotherDecides, determinations } from './procedures.ts'
import { childsNationality } from './queries.ts'
import { nationalityLaws } from './registers.ts'
import { nationalitiesAtBirth, treatsParentsAlike } from './rules.ts'
import { sample } from './sample.ts'

/** Which nationality a child has at birth, and what is done for one who may have none. */
export const nationalityTopic: Topic = {
  name: 'nationality',
  operations: [childsNationality],
  pages: [nationalityPage],
  registers: [nationalityLaws],
  procedures: [determinations],
  rules: { nationalitiesAtBirth, treatsParentsAlike, anotherDecides },
  sample,
  front: [
    {
      title: 'people.childs-nationality.title',
      says: 'people.childs-nationality-explained',
      address: '/people/nationality-of-a-child',
      for: 'people',
    },
  ],
  desk: [{ key: 'people.determination.title', address: '/people/determinations', roles: ['registrar'] }],
}
