import { type RegisterDeclaration, register } from '#kernel/register'
import { compared } from '../decimal.ts'
import { issue, keysOf, unknownIn } from '../law/entries.ts'
import { papers } from '../papers.ts'
import { CommunityEvent, GrantCall } from './terms.ts'

const common = { under: 'gcm:16.j', purpose: 'public information', keptBy: ['coordinator', 'editor'], files: papers } as const

/** What happens where and when. */
export const eventRegister: RegisterDeclaration<typeof CommunityEvent> = {
  ...common,
  name: 'accountability.event',
  at: '/accountability/event-register',
  entry: CommunityEvent,
  key: 'code',
  title: 'eventName',
  search: ['code', 'eventName', 'county', 'eventPlace', 'organisedBy'],
  filters: ['eventKind'],
  publicSees: Object.keys(CommunityEvent.shape) as (keyof CommunityEvent)[],
  related: () => [['accountability.event-calendar.title', '/accountability/events']],
  fits: async () => () => (entry) => (entry.endsOn < entry.startsOn ? [issue('endsOn', 'accountability.ends-before-it-starts')] : []),
}

/** Calls for grants to events. */
export const callRegister: RegisterDeclaration<typeof GrantCall> = {
  ...common,
  name: 'accountability.grant_call',
  at: '/accountability/grant-calls',
  keptBy: ['coordinator'],
  entry: GrantCall,
  key: 'code',
  title: 'callName',
  search: ['code', 'callName', 'callBy'],
  filters: [],
  publicSees: Object.keys(GrantCall.shape) as (keyof GrantCall)[],
  related: ({ code }) => (code ? [['accountability.ask-for-grant', `/accountability/event-grants/open?grantCall=${code}`]] : []),
  fits: async (reading) => {
    const organisations = await keysOf('kernel.organisation', reading)
    return () => (entry) => [
      ...unknownIn('callBy', [entry.callBy], organisations, 'accountability.no-organisation'),
      ...(entry.closesOn < entry.opensOn ? [issue('closesOn', 'accountability.ends-before-it-starts')] : []),
      ...(compared(entry.mostPerGrant, entry.pot) > 0 ? [issue('mostPerGrant', 'accountability.most-more-than-pot')] : []),
    ]
  },
}

export const events = register(eventRegister)
export const grantCalls = register(callRegister)
