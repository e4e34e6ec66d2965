import type { Writing } from '#kernel'
import { coveredToday } from './queries.ts'
import { keepCounts } from './store.ts'

/** Counts how each post is covered today, since trainings expire by themselves; how many had changed. */
export const countCoverage = async (writing: Writing): Promise<number> =>
  await keepCounts(
    writing,
    (await coveredToday(writing)).map(({ post, ...counts }) => ({ ...counts, post: post.code })),
  )
