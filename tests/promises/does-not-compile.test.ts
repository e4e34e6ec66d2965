import test from 'node:test'
import { z } from 'zod'
import { action, anyone, only, query, under } from '#kernel'
import { files } from '#kernel/files'
import { jobKind } from '#kernel/jobs'

// Each line below an expectation is an error; `npm run check` fails where one of them begins to compile.
const common = { under: 'gcm:20.f', may: anyone, purpose: 'public information', input: z.object({}), result: z.object({}) } as const

// @ts-expect-error: a module is entered by its door alone
type _Deep = typeof import('#module/compact/read/queries')
// @ts-expect-error: and so is a room of the kernel
type _Inside = typeof import('#kernel/register/store')

test('what must not compile does not', () => {
  // @ts-expect-error: no paragraph has this code
  query({ ...common, name: 'x.a', at: 'GET /x', under: 'gcm:23.a', read: async () => ({}) })
  // @ts-expect-error: a rule cites a paragraph that exists
  under('nyd:999', () => true)
  // @ts-expect-error: nobody holds this role
  query({ ...common, name: 'x.b', at: 'GET /x', may: only('king'), read: async () => ({}) })
  // @ts-expect-error: nothing is held for this purpose
  query({ ...common, name: 'x.c', at: 'GET /x', purpose: 'curiosity', read: async () => ({}) })
  // @ts-expect-error: work in the background says for which purpose it is
  jobKind('x.work', z.object({}), async () => ({}))
  // @ts-expect-error: a store of files too
  files({ name: 'x.paper', under: 'gcm:3', at: '/x/papers', keptBy: ['editor'] })
  // @ts-expect-error: who may do it must be declared
  query({ ...common, may: undefined, name: 'x.d', at: 'GET /x', read: async () => ({}) })
  query({
    ...common,
    name: 'x.e',
    at: 'GET /x',
    // @ts-expect-error: a query has no way to write
    read: async ({ db }) => db.deleteFrom('kernel.record'),
  })
  // @ts-expect-error: a query stands at GET
  query({ ...common, name: 'x.f', at: 'POST /x', read: async () => ({}) })
  action({
    ...common,
    name: 'x.g',
    at: 'POST /x',
    // @ts-expect-error: there is no such sentence
    act: async ({ words }) => ({ said: words.say('no.such.sentence') }),
  })
})
