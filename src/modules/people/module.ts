import { module } from '#kernel'
import { abroadTopic } from './abroad/topic.ts'
import { duplicateTopic } from './duplicates/topic.ts'
import { eventTopic } from './events/topic.ts'
import { bandOf, neverByNameAlone } from './matching/rules.ts'
import { peopleMatch } from './matching/task.ts'
import { nationalityTopic } from './nationality/topic.ts'
import { paperTopic } from './papers/topic.ts'
import { registerTopic } from './register/topic.ts'

export type { Explanation, Reason } from './matching/explain.ts'
export { explainPair, type Model, probabilityOf } from './matching/model.ts'
export { type Matching, matchRecords } from './matching/records.ts'
export { nameKeysOf } from './names/keys.ts'
export { likenessOfNames } from './names/likeness.ts'

/** The people whom the State knows: the register of persons, and finding the records that are about one of them. */
export const people = module({
  name: 'people',
  rules: { neverByNameAlone, bandOf },
  tasks: [peopleMatch],
  topics: [registerTopic, duplicateTopic, nationalityTopic, eventTopic, paperTopic, abroadTopic],
})
