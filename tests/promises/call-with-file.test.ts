import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { beginSession } from '../../src/kernel/sign-in/sessions.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { wholeHouse } from '../house.ts'

const house = await wholeHouse()

suite('a call with a file', () => {
  const list = () => new File(['code,name.en,kind,level\nKE-API,By call,agency,national\n'], 'x.csv')
  const call = async (given: (visitor: Visitor) => Promise<{ headers?: Record<string, string>; token?: string }>): Promise<number> => {
    const visitor = await new Visitor(house).signIn('Asha Mfano')
    const { headers = {}, token } = await given(visitor)
    const body = new FormData()
    for (const [name, value] of Object.entries({ file: list(), mode: 'try', why: 'The new list', ...(token ? { _token: token } : {}) }))
      body.append(name, value)
    return (await visitor.request('/api/organisations/import', { method: 'POST', body, headers })).status
  }
  test('that another site made a browser send is refused', async () => assert.equal(await call(async () => ({})), 403))
  test('with the token of the visit is done', async () => {
    const status = await call(async (visitor) => ({
      token: /name="_token" value="([^"]*)"/.exec((await visitor.open('/organisations/import')).html)![1]!,
    }))
    assert.equal(status, 200)
  })
  test('with a bearer token, which no browser sends by itself, is done', async () => {
    const asha = await house.database.asOwner((db) =>
      db.selectFrom('kernel.account').select('id').where('name', '=', 'asha').executeTakeFirstOrThrow(),
    )
    const token = await beginSession(house, { account: asha.id, by: 'password' }, 'api', 'api')
    assert.equal(await call(async () => ({ headers: { authorization: `Bearer ${token}` } })), 200)
  })
})
