import assert from 'node:assert/strict'
import axe from 'axe-core'
import { placeOf } from '../../src/kernel/operation.ts'
import { type Journey, journey } from './browser.ts'

const mostBytes = 50_000

/** Every page that stands at an address of its own, and one of each kind that needs an id. */
const addresses = ({ house }: Journey): readonly string[] => [
  ...[...house.operations.values()]
    .filter((operation) => placeOf(operation).parameters.length === 0)
    .map((operation) => placeOf(operation).path),
  '/compact/gcm',
  '/compact/gcm/20',
  '/compact/gcm/20.f',
  '/compact/nyd/41',
  '/compact/search?q=remittances',
  '/compact/nowhere',
  '/desk',
  '/api',
  '/sign-in',
  '/sign-in/demonstration',
]

type Flaw = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[] }

const flawsOf = async ({ page }: Journey): Promise<readonly string[]> => {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Flaw[] }> } }).axe.run({
      resultTypes: ['violations'],
    }),
  )
  return violations.flatMap((flaw) =>
    flaw.nodes.slice(0, 3).map((node) => `${flaw.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

/** How far a page is wider than its window, in pixels. */
const overhang = ({ page }: Journey): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

const walk = async (person: Journey): Promise<void> => {
  const flaws: string[] = []
  for (const address of addresses(person)) {
    await person.goto(address)
    const found = [...(await flawsOf(person)), ...((await overhang(person)) > 0 ? ['wider than the window'] : [])]
    flaws.push(...found.map((flaw) => `${address} ${flaw}`))
  }
  assert.deepEqual([...flaws, ...person.complaints], [])
}

journey('every page that anybody may open can be used by everybody (axe) and fits a phone', walk, { scripts: [true], phone: true })

journey(
  'every page of those who work here can be used by everybody (axe) and fits a phone',
  async (person) => {
    await person.signIn('Opereta Mfano')
    await walk(person)
  },
  { scripts: [true], phone: true },
)

journey(
  'a first page comes to less than 50 kB, with everything that it needs',
  async ({ page, context, goto }) => {
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    let bytes = 0
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    for (const address of ['/', '/compact', '/compact/gcm/20.f', '/organisations']) {
      await client.send('Network.clearBrowserCache')
      bytes = 0
      await goto(address)
      await page.waitForLoadState('networkidle')
      assert.ok(bytes > 2000 && bytes < mostBytes, `${address}: ${bytes} bytes`)
    }
  },
  { scripts: [true, false], phone: true },
)
