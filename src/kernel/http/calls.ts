import type { Context } from 'hono'
import type { House } from '../house.ts'
import type { Operation } from '../operation.ts'
import { run } from '../run.ts'
import { arrive } from './arrival.ts'
import { readAddress, readCall } from './body.ts'
import { atAddress, problemJson, problemOf } from './problem.ts'

/** Answers an error of the API as problem details, in the caller's language. */
export const answerProblem = async (house: House, c: Context, error: unknown): Promise<Response> => {
  const { words } = await arrive(house, c, 'api')
  const problem = problemOf(error)
  if (problem.status === 500) house.log.error({ err: error, path: c.req.routePath }, 'unforeseen')
  if (problem.seconds) c.header('retry-after', String(problem.seconds))
  return c.body(JSON.stringify(problemJson(problem, words)), problem.status, {
    'content-type': 'application/problem+json',
    'content-language': words.language,
  })
}

/** Answers a call of the REST interface. */
export const answerCall =
  (house: House, operation: Operation) =>
  async (c: Context): Promise<Response> => {
    try {
      const { asking } = await arrive(house, c, 'api')
      const sent = operation.kind === 'query' ? readAddress(c, operation) : await readCall(house, c, operation)
      return c.json((await run(house, operation, asking, sent)) as object)
    } catch (error) {
      return answerProblem(house, c, atAddress(operation, error))
    }
  }
