import type { Topic } from '#kernel'
import { answerEmergency, changeAbroad, deleteAbroad, logCall, registerAbroad, reportDelivery, sendEmergency } from './actions.ts'
import { callPages } from './call-pages.tsx'
import { helpline, oneEntryAbroad } from './calls.ts'
import { deskPages } from './desk-pages.tsx'
import { lapse } from './lapse.ts'
import { ownPages } from './pages.tsx'
import { abroadDesk, myEntryAbroad, oneDelivery, oneEmergency } from './queries.ts'
import { dueOf, helpFirst, lastDay, nextWay, waysOf, wordsFor } from './rules.ts'
import { sample } from './sample.ts'
import { sendJob } from './send.ts'

const held = { purpose: 'consular', read: { staff: { rows: ['all'], roles: ['consul'] } } } as const
const added = { ...held, write: { by: ['consul'], verbs: ['insert'], rows: ['all'] } } as const

/** Nationals abroad: where they can be told in an emergency, telling them, and hearing from them. */
export const abroadTopic: Topic = {
  name: 'abroad',
  tables: {
    'people.national_abroad': held,
    'people.emergency_message': added,
    'people.emergency_delivery': added,
    'people.emergency_answer': added,
    'people.helpline_call': added,
  },
  operations: [
    registerAbroad,
    myEntryAbroad,
    changeAbroad,
    deleteAbroad,
    answerEmergency,
    reportDelivery,
    abroadDesk,
    sendEmergency,
    oneEmergency,
    oneDelivery,
    oneEntryAbroad,
    helpline,
    logCall,
  ],
  pages: [...ownPages, ...deskPages, ...callPages],
  jobs: [sendJob],
  ticks: [lapse],
  rules: { lastDay, dueOf, waysOf, wordsFor, nextWay, helpFirst },
  sample,
  actsFor: 'consular',
  desk: [{ key: 'people.abroad-desk.title', address: '/abroad/desk', roles: ['consul'] }],
  front: [{ title: 'people.abroad-card', says: 'people.abroad-card-says', address: '/abroad', for: 'people' }],
}
