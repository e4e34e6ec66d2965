import { module } from '#kernel'
import { bandOf, neverByNameAlone } from './matching/rules.ts'
import { peopleMatch } from './matching/task.ts'

/** The people whom the State knows: for now, finding the records that are about one person. */
export const people = module({
  name: 'people',
  rules: { neverByNameAlone, bandOf },
  tasks: [peopleMatch],
})
