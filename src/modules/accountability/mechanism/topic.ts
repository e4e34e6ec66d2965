import type { Topic } from '#kernel'
import { decide, linkDecision, rewordDecision, tellOfDecision } from './decisions/actions.ts'
import { decisionPages } from './decisions/one.tsx'
import { decisionsPage } from './decisions/pages.tsx'
import { decisions, oneDecision } from './decisions/queries.ts'
import { pages as foraPages } from './fora/pages.tsx'
import { diaspora, fora } from './fora/queries.ts'
import { forms } from './meetings/forms.tsx'
import { approveMinutes, attend, circulate, contribute, invite, takeUp } from './meetings/hold.ts'
import { pages as meetingPages } from './meetings/pages.tsx'
import { addItem, cancelMeeting, changeItem, changeMeeting, planMeeting, writeSaid } from './meetings/plan.ts'
import { meeting, meetings } from './meetings/queries.ts'
import { meetingClocks } from './meetings/ticks.ts'
import { bodyPage, overview } from './overview.ts'
import { bodyAtWorkPage, overviewPage } from './overview-pages.tsx'
import { bodies, seats } from './registers.ts'
import { mayApproveMinutes, maySitFor, quorumOf, representationOf, whatBecameOf } from './rules.ts'
import { sample } from './sample.ts'
import { tables } from './tables.ts'
import { notTheReporter, tasks } from './tasks.ts'

/** Who coordinates: bodies, seats, meetings, decisions and what became of each. */
export const mechanism: Topic = {
  name: 'mechanism',
  tables,
  operations: [
    overview,
    bodyPage,
    meetings,
    meeting,
    decisions,
    oneDecision,
    fora,
    diaspora,
    planMeeting,
    changeMeeting,
    cancelMeeting,
    addItem,
    changeItem,
    writeSaid,
    invite,
    attend,
    circulate,
    approveMinutes,
    contribute,
    takeUp,
    decide,
    rewordDecision,
    linkDecision,
    tellOfDecision,
  ],
  pages: [overviewPage, bodyAtWorkPage, ...meetingPages, ...forms, decisionsPage, ...decisionPages, ...foraPages],
  procedures: [tasks],
  registers: [bodies, seats],
  rules: { maySitFor, mayApproveMinutes, quorumOf, representationOf, whatBecameOf, notTheReporter },
  ticks: [meetingClocks],
  sample,
  menu: [{ key: 'accountability.who-coordinates.menu', address: '/accountability/mechanism', for: 'everyone' }],
  front: [
    {
      title: 'accountability.who-coordinates.title',
      says: 'accountability.who-coordinates-explained',
      address: '/accountability/mechanism',
      for: 'institutions',
    },
    {
      title: 'accountability.decisions.title',
      says: 'accountability.decisions-explained',
      address: '/accountability/mechanism/decisions',
      for: 'public',
    },
    {
      title: 'accountability.diaspora.title',
      says: 'accountability.diaspora-explained',
      address: '/accountability/mechanism/diaspora',
      for: 'people',
    },
  ],
  desk: [
    {
      key: 'accountability.plan-meeting.title',
      address: '/accountability/mechanism/meetings/plan',
      roles: ['coordinator', 'clerk', 'delegate'],
    },
    {
      key: 'accountability.meetings.title',
      address: '/accountability/mechanism/meetings',
      roles: ['coordinator', 'clerk', 'delegate', 'member'],
    },
    {
      key: 'accountability.decisions.title',
      address: '/accountability/mechanism/decisions',
      roles: ['coordinator', 'clerk', 'member', 'lead'],
    },
    { key: 'register.accountability.body', address: '/accountability/bodies', roles: ['coordinator'] },
    { key: 'register.accountability.seat', address: '/accountability/seats', roles: ['coordinator'] },
  ],
}
