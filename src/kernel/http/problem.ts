import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Words } from '../language/index.ts'
import { type Operation, placeOf } from '../operation.ts'
import { BadInput, Conflict, type Issue, NotFound, Refused, type Saying, TooMany } from '../refusals.ts'

/** An error as it is answered: status, what to say, and where. */
export type Problem = {
  readonly status: ContentfulStatusCode
  readonly saying: Saying
  readonly issues: readonly Issue[]
  readonly under?: string
  readonly seconds?: number
}

/** An error as the web knows it: where all that is wrong stands in the address, there is no such page. */
export const atAddress = (operation: Operation, error: unknown): unknown => {
  const { parameters } = placeOf(operation)
  return error instanceof BadInput && error.issues.every((issue) => parameters.includes(issue.at)) ? new NotFound() : error
}

/** Refusals that signing in, or in again, removes. */
const signInKeys: readonly string[] = ['error.sign-in-first', 'sign-in.again-first']

/** What to answer to an error; anything unforeseen is a 500 that says nothing of its inside. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof BadInput)
    return { status: 422, saying: { key: 'error.bad-input', values: { count: error.issues.length } }, issues: error.issues }
  if (error instanceof Refused)
    return {
      status: signInKeys.includes(error.saying.key) ? 401 : 403,
      saying: error.saying,
      issues: [],
      ...(error.under ? { under: error.under } : {}),
    }
  if (error instanceof NotFound) return { status: 404, saying: error.saying, issues: [] }
  if (error instanceof Conflict) return { status: 409, saying: error.saying, issues: [] }
  if (error instanceof TooMany)
    return { status: 429, saying: { key: 'error.too-many-tries', values: { seconds: error.seconds } }, issues: [], seconds: error.seconds }
  return { status: 500, saying: { key: 'error.unforeseen' }, issues: [] }
}

/** An error as problem details (RFC 9457), said in the caller's language. */
export const problemJson = (problem: Problem, words: Words): Record<string, unknown> => ({
  type: 'about:blank',
  status: problem.status,
  title: words.say(problem.saying.key, problem.saying.values),
  code: problem.saying.key,
  ...(problem.under ? { under: problem.under } : {}),
  ...(problem.issues.length > 0
    ? { issues: problem.issues.map(({ at, saying }) => ({ at, code: saying.key, message: words.say(saying.key, saying.values) })) }
    : {}),
})
