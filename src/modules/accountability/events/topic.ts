import type { Topic } from '#kernel'
import { asAgreed, eventGrants } from './grants.ts'
import { eventFeedPage, eventsPage } from './pages.tsx'
import { eventCalendar, eventFeed } from './queries.ts'
import { events, grantCalls } from './registers.ts'
import { unfitGrant } from './rules.ts'
import { sample } from './sample.ts'

/** Events at which people meet, and the grants that help associations to hold them. */
export const eventTopic: Topic = {
  name: 'events',
  operations: [eventCalendar, eventFeed],
  pages: [eventsPage, eventFeedPage],
  registers: [events, grantCalls],
  procedures: [eventGrants],
  rules: { unfitGrant, grantPaidAsAgreed: asAgreed },
  sample,
  desk: [
    { key: 'register.accountability.event', address: '/accountability/event-register', roles: ['coordinator', 'editor'] },
    { key: 'register.accountability.grant_call', address: '/accountability/grant-calls', roles: ['coordinator'] },
    { key: 'accountability.event_grant.title', address: '/accountability/event-grants', roles: ['coordinator'] },
  ],
}
