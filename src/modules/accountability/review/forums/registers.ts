import type { Issue } from '#kernel'
import { type RegisterDeclaration, register } from '#kernel/register'
import { Forum } from '../terms.ts'

const issue = (at: string, key: Issue['saying']['key']): Issue => ({ at, saying: { key } })

/** The forums at which the Compact is reviewed; whoever coordinates sets their days once they are known. */
export const forumRegister: RegisterDeclaration<typeof Forum> = {
  name: 'accountability.forum',
  under: ['gcm:p44', 'gcm:p45', 'sgr:83', 'nyd:89'],
  purpose: 'public information',
  at: '/accountability/forums',
  keptBy: ['coordinator'],
  entry: Forum,
  key: 'code',
  title: 'name',
  search: ['code', 'name', 'place', 'setBy'],
  filters: ['tier', 'region'],
  publicSees: ['code', 'name', 'tier', 'meetsIn', 'region', 'month', 'startsOn', 'endsOn', 'place', 'reportWeeks', 'commentWeeks', 'setBy'],
  related: ({ code }) => (code ? [['accountability.forum.title', `/accountability/reviews/forum/${code}`]] : []),
  fits:
    async () =>
    () =>
    ({ meetsIn, startsOn, endsOn }) => [
      ...(startsOn && endsOn && endsOn < startsOn ? [issue('endsOn', 'accountability.ends-before-it-starts')] : []),
      ...(startsOn && startsOn < `${meetsIn}-01-01` ? [issue('startsOn', 'accountability.before-its-year')] : []),
    ],
}

export const forums = register(forumRegister)
