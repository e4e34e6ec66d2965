import assert from 'node:assert/strict'
import { type AddressInfo, createServer } from 'node:net'
import test, { after } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { theProgram } from '../access/index.ts'
import { askedOf } from '../house.ts'
import { madeUp, openTestHouse } from '../testing/house.ts'
import { startMailing } from './mailing.ts'
import { putNotice } from './put.ts'

type Mail = { readonly to: string; readonly text: string }
const mails: Mail[] = []

/** A mail server that takes what it is given (RFC 5321). */
const server = createServer((socket) => {
  let [to, body, inData] = ['', '', false]
  socket.write('220 mfano.example\r\n')
  socket.on('error', () => {})
  socket.on('data', (bytes) => {
    for (const line of bytes.toString('utf8').split(/(?<=\r\n)/)) {
      if (inData) {
        body += line
        if (!body.endsWith('\r\n.\r\n')) continue
        mails.push({ to, text: decoded(body) })
        inData = false
        socket.write('250 taken\r\n')
        continue
      }
      if (/^RCPT TO:/i.test(line)) to = /<([^>]*)>/.exec(line)?.[1] ?? ''
      if (/^DATA/i.test(line)) {
        inData = true
        body = ''
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
      else socket.write('250 mfano.example\r\n')
    }
  })
})
await new Promise<void>((done) => server.listen(0, 'localhost', () => done()))
after(() => server.close())

/** The body of a mail as it is read. */
const decoded = (mail: string): string => {
  const [head = '', body = ''] = mail.split(/\r\n\r\n(.*)/s)
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return body
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

const house = await openTestHouse([], { smtpUrl: `smtp://localhost:${(server.address() as AddressInfo).port}` })
const farida = (await madeUp(house, 'farida')).session.actor!
const who = theProgram(house.config.state)
const tell = (madeAt: Date, to: Parameters<typeof putNotice>[2]['to']): Promise<void> =>
  house.database.write(who, (db) =>
    putNotice(
      db,
      { ...askedOf(house, { session: who, language: 'en', channel: 'job' }), now: madeAt },
      { to, key: 'procedure.is-overdue', values: { reference: 'COR-2026-00001', day: new Date('2026-11-24T12:00:00Z') }, link: '/desk' },
    ),
  )

test('a notice is mailed once, to each in their own language, with where to go on; what is long past is not', async () => {
  const now = new Date()
  await tell(now, { account: farida })
  await tell(now, { email: 'msomaji@mfano.example', language: 'sw' })
  await tell(new Date(now.getTime() - 30 * 86_400_000), { email: 'before@mfano.example', language: 'en' })
  const stop = startMailing(house, 0.05)
  after(stop)
  while (mails.length < 2) await setTimeout(20)
  await setTimeout(300)
  const values = { reference: 'COR-2026-00001', day: new Date('2026-11-24T12:00:00Z') }
  const expected = [
    ['farida@mfano.example', house.words.ar.say('procedure.is-overdue', values)],
    ['msomaji@mfano.example', house.words.sw.say('procedure.is-overdue', values)],
  ]
  assert.deepEqual(mails.map(({ to, text }) => [to, text.split(/\r?\n/)[0]]).sort(), expected)
  for (const { text } of mails) assert.ok(text.includes(`${house.config.publicUrl}/desk`), text)
})
