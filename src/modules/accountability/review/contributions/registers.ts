import { type RegisterDeclaration, register } from '#kernel/register'
import { papers } from '../../papers.ts'
import { organisationsByCode } from '../../society/store.ts'
import { listForums } from '../forums/store.ts'
import { Contribution } from './terms.ts'

/** What forums and processes led by States bring to the reviews: data, evidence, practices, new ways and recommendations; some seek partners to do it with. */
export const contributionRegister: RegisterDeclaration<typeof Contribution> = {
  name: 'accountability.contribution',
  under: ['gcm:p46', 'gcm:p42'],
  purpose: 'public information',
  at: '/accountability/contributions',
  keptBy: ['coordinator', 'delegate'],
  entry: Contribution,
  key: 'code',
  title: 'name',
  search: ['code', 'name', 'text', 'from'],
  filters: ['contribution', 'objective'],
  publicSees: ['code', 'forum', 'from', 'contribution', 'objective', 'name', 'text', 'seeksPartners', 'address', 'day'],
  files: papers,
  related: ({ forum, objective }) => [
    ...(forum ? [['accountability.forum.title', `/accountability/reviews/forum/${forum}`] as const] : []),
    ...(objective ? [['accountability.objective.title', `/accountability/society/${objective}`] as const] : []),
  ],
  fits: async (reading) => {
    const organisations = await organisationsByCode(reading)
    const forums = new Set((await listForums(reading)).map(({ code }) => code))
    return () =>
      ({ from, forum }) => [
        ...(organisations.has(from)
          ? []
          : [{ at: 'from', saying: { key: 'accountability.no-organisation' as const, values: { code: from } } }]),
        ...(forums.has(forum) ? [] : [{ at: 'forum', saying: { key: 'accountability.no-forum' as const, values: { code: forum } } }]),
      ]
  },
}

export const contributions = register(contributionRegister)
