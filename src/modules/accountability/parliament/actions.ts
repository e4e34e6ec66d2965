import { z } from 'zod'
import { action, badInput, NotFound, only, type Tick } from '#kernel'
import { addNews, NewsShape, ownCode } from '../mechanism/decisions/actions.ts'
import { peopleOf } from '../mechanism/people.ts'
import { Code } from '../plan/terms.ts'
import { storiesOf } from './queries.ts'
import { keepStaleTold, recommendationsOf } from './store.ts'

/** Adds to the story of a recommendation what happened; a correction takes the place of what it corrects. */
export const tellOfRecommendation = action({
  name: 'accountability.tellOfRecommendation',
  under: ['ipu:74', 'ipu:72'],
  at: 'POST /accountability/parliament/what-became-of/:code/news',
  may: only('clerk', 'coordinator', 'lead', 'member', 'delegate'),
  purpose: 'coordination',
  input: z.object({ code: Code, ...NewsShape }),
  result: z.object({ code: z.string() }),
  async act(asked, { code, ...given }) {
    const found = (await recommendationsOf(asked)).find((each) => each.code === code)
    if (!found) throw new NotFound()
    if (given.happenedOn < found.recommendedOn) throw badInput('accountability.before-it-was-made', undefined, 'happenedOn')
    await addNews(asked, code, await ownCode(asked), given)
    return { code }
  },
})

/** Tells clerk and coordinator of each recommendation that has had no news for too long, once for each last entry. */
export const staleness: Tick = {
  name: 'accountability.stale',
  async work(writing) {
    const stale = (await storiesOf(writing)).filter(({ freshness }) => freshness === 'stale')
    if (stale.length === 0) return 0
    const people = new Set(await peopleOf(writing, ['clerk', 'coordinator']))
    let count = 0
    for (const { recommendation, lastOn, days } of stale) {
      if (!(await keepStaleTold(writing, recommendation.code, lastOn, writing.now))) continue
      count += 1
      for (const account of people)
        await writing.tell({
          to: { account },
          key: 'accountability.is-stale',
          values: { code: recommendation.code, days },
          link: `/accountability/parliament/what-became-of/${recommendation.code}`,
        })
    }
    return count
  },
}
