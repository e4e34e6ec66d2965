import { z } from 'zod'
import { anyone, query } from '#kernel'
import { isCovered } from '../coverage/answers.ts'
import { entriesOfKinds } from '../read/queries.ts'
import { Entry } from '../terms.ts'

export const home = query({
  name: 'compact.home',
  under: ['gcm:p41', 'gcm:3.a'],
  at: 'GET /',
  may: anyone,
  purpose: 'public information',
  input: z.object({}),
  result: z.object({
    objectives: z.array(z.object({ objective: Entry, covered: z.number(), whole: z.number() })),
    covered: z.number(),
    whole: z.number(),
  }),
  async read({ db, who }) {
    const entries = await entriesOfKinds(db, who.state, 'gcm', ['objective', 'action'])
    const actions = entries.filter((entry) => entry.kind === 'action')
    const covered = (some: readonly Entry[]): number => some.filter((action) => isCovered(action.code)).length
    const objectives = entries
      .filter((entry) => entry.kind === 'objective')
      .map((objective) => {
        const own = actions.filter((action) => action.part === objective.locator)
        return { objective, covered: covered(own), whole: own.length }
      })
    return { objectives, covered: covered(actions), whole: actions.length }
  },
})
