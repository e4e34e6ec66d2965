import { module } from '#kernel'
import { compact } from '#module/compact'
import { movementToday } from './agreements/movement/queries.ts'
import { reachOf } from './agreements/movement/rules.ts'
import { agreementsTopic } from './agreements/topic.ts'
import { capacity } from './capacity/topic.ts'
import { eventTopic } from './events/topic.ts'
import { laws } from './law/laws/topic.ts'
import { policies } from './law/policies/topic.ts'
import { treaties } from './law/treaties/topic.ts'
import { mechanism } from './mechanism/topic.ts'
import { papers } from './papers.ts'
import { parliament } from './parliament/topic.ts'
import { standings } from './plan/queries.ts'
import { plan } from './plan/topic.ts'
import { pledges } from './pledges/topic.ts'
import { practiceTopic } from './practices/topic.ts'
import { programmeTopic } from './programmes/topic.ts'
import { progress } from './progress/topic.ts'
import { returningTopic } from './returning/topic.ts'
import { reviewTopic } from './review/topic.ts'
import { schoolTopic } from './schools/topic.ts'
import { societyTopic } from './society/topic.ts'
import { trainedTopic } from './trained/topic.ts'

export { movementToday, reachOf, standings }

/** What is planned, done, owed and answered for: the plan and where it stands. */
export const accountability = module({
  name: 'accountability',
  needs: [compact],
  files: [papers],
  menu: [{ key: 'accountability.menu', address: '/accountability', for: 'everyone' }],
  front: [{ title: 'accountability.board.title', says: 'accountability.board-explained', address: '/accountability', for: 'public' }],
  topics: [
    plan,
    progress,
    mechanism,
    parliament,
    pledges,
    capacity,
    treaties,
    laws,
    policies,
    practiceTopic,
    agreementsTopic,
    programmeTopic,
    eventTopic,
    schoolTopic,
    returningTopic,
    trainedTopic,
    reviewTopic,
    societyTopic,
  ],
})
