import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { askedOf, type House } from '../house.ts'
import { fieldsOf, operationKey, parseInput, type Sent, titleOf } from '../input/index.ts'
import { type AnyAction, type Input, placeOf } from '../operation.ts'
import type { AnyPage, FormPage } from '../page.ts'
import { Conflict, NotFound, Refused } from '../refusals.ts'
import { hands, mustBeAllowed, run } from '../run.ts'
import { type Arrival, arrive } from './arrival.ts'
import { gatherForm, readForm } from './body.ts'
import { CheckBody, checkedField } from './check.tsx'
import { mustCarryToken, tokenField } from './csrf.ts'
import { FormBody, type Typed } from './form-body.tsx'
import { atAddress, problemOf } from './problem.ts'
import { render } from './render.tsx'

type Declared = FormPage<Input, z.ZodType>
/** Fields that are about the form and not about what is asked. */
const ofTheForm: readonly string[] = [tokenField, checkedField]

const typedIn = (sent: Sent): Typed =>
  new Map(
    [...sent]
      .filter(([name]) => !ofTheForm.includes(name))
      .map(([name, values]) => [name, values.filter((value) => typeof value === 'string')]),
  )

const typedInAddress = (c: Context): Typed => {
  const typed = new Map<string, string[]>()
  for (const [name, value] of [...new URL(c.req.url).searchParams, ...Object.entries(c.req.param() as Record<string, string>)])
    typed.set(name, [...(typed.get(name) ?? []), value])
  return typed
}

type Asked = { readonly c: Context; readonly arrival: Arrival; readonly typed: Typed; readonly error?: unknown }

const showForm = (house: House, operation: AnyAction, declared: Declared | undefined, { c, arrival, typed, error }: Asked): Response => {
  const problem = error === undefined ? null : problemOf(error)
  const text = render(house, c, arrival, {
    title: titleOf(operation, arrival.words),
    withForm: true,
    body: (
      <FormBody
        operation={operation}
        words={arrival.words}
        typed={typed}
        problem={problem}
        theirs={error instanceof Conflict ? error : null}
        intro={declared?.Intro}
        leavesOut={declared?.leavesOut}
        address={c.req.path}
      />
    ),
  })
  return c.body(text, problem?.status ?? 200, { 'content-type': 'text/html; charset=utf-8', 'content-language': arrival.words.language })
}

const isAllowed = (operation: AnyAction, { asking }: Arrival): boolean => {
  try {
    mustBeAllowed(operation, asking.session)
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

/** What a form holds before anything is typed: only the values of its address that could be one reach the rows. */
const filledIn = async (
  house: House,
  operation: AnyAction,
  declared: Declared | undefined,
  c: Context,
  arrival: Arrival,
): Promise<Typed> => {
  if (!declared?.fill || !isAllowed(operation, arrival)) return new Map()
  const shape = (operation.input as Input).shape
  const address = z.object(Object.fromEntries(placeOf(operation).parameters.map((name) => [name, shape[name]!]))).safeParse(c.req.param())
  if (!address.success) throw new NotFound()
  const filled = await house.database.read(hands(operation, arrival.asking.session), (db) =>
    declared.fill!({ ...askedOf(house, arrival.asking, operation.purpose), db }, address.data),
  )
  if (filled === null) throw new NotFound()
  return new Map(Object.entries(filled).map(([name, value]) => [name, [String(value)]] as const))
}

/** Shows the form of an action, with what its address says already filled in. */
export const answerForm =
  (house: House, operation: AnyAction, declared: AnyPage | undefined) =>
  async (c: Context): Promise<Response> => {
    const arrival = await arrive(house, c, 'page')
    mustBeAllowed(operation, arrival.asking.session)
    const asked = declared as Declared | undefined
    const filled = await filledIn(house, operation, asked, c, arrival)
    return showForm(house, operation, asked, { c, arrival, typed: new Map([...filled, ...typedInAddress(c)]) })
  }

/** Shows what was answered, to be checked before it is done. */
const showCheck = (
  house: House,
  operation: AnyAction,
  input: Readonly<Record<string, unknown>>,
  { c, arrival, typed }: Asked,
): Response => {
  const { words } = arrival
  const body = <CheckBody operation={operation} words={words} input={input} typed={typed} address={c.req.path} />
  return c.body(render(house, c, arrival, { title: titleOf(operation, words), withForm: true, body }), 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-language': words.language,
  })
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Does what a form asks; an error shows the form again with everything that was typed. */
export const answerSubmission =
  (house: House, operation: AnyAction, page: AnyPage | undefined) =>
  async (c: Context): Promise<Response> => {
    const declared = page as Declared | undefined
    const arrival = await arrive(house, c, 'page')
    let typed: Typed = typedInAddress(c)
    try {
      const sent = await readForm(c, operation)
      typed = new Map([...typed, ...typedIn(sent)])
      mustCarryToken(house, c, sent.get(tokenField)?.[0])
      const known = new Set(fieldsOf(operation.input).map((field) => field.name))
      const stray = [...sent].filter(
        ([name]) => !ofTheForm.includes(name) && !known.has(name) && !/\.(day|month|year|en|sw|fr|ar)$/.test(name),
      )
      const input = { ...Object.fromEntries(stray.map(([name, values]) => [name, asText(values[0])])), ...gatherForm(c, operation, sent) }
      if (declared?.checks && sent.get(checkedField)?.[0] !== 'yes') {
        mustBeAllowed(operation, arrival.asking.session)
        if (sent.get(checkedField)?.[0] === 'no') return showForm(house, operation, declared, { c, arrival, typed })
        parseInput(operation.input as Input, input)
        return showCheck(house, operation, input, { c, arrival, typed: typedIn(sent) })
      }
      const result = await run(house, operation, arrival.asking, input)
      if (declared?.Done) {
        const { Done } = declared
        return c.html(
          render(house, c, arrival, {
            title: titleOf(operation, arrival.words),
            withForm: true,
            body: <Done result={result as never} words={arrival.words} input={input as never} />,
          }),
        )
      }
      setCookie(c, 'done', operationKey(operation, 'done', arrival.words), { path: '/', maxAge: 60, httpOnly: true, sameSite: 'Lax' })
      return c.redirect(declared ? declared.goesTo(result as never, input as never) : '/', 303)
    } catch (thrown) {
      const error = atAddress(operation, thrown)
      if (error instanceof NotFound) throw error
      if (problemOf(error).status === 500) house.log.error({ err: error, operation: operation.name }, 'unforeseen')
      const filled = await filledIn(house, operation, declared, c, arrival)
      return showForm(house, operation, declared, { c, arrival, typed: new Map([...filled, ...typed]), error })
    }
  }
