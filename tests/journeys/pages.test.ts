import assert from 'node:assert/strict'
import axe from 'axe-core'
import { placeOf } from '../../src/kernel/operation.ts'
import type { AnyPage } from '../../src/kernel/page.ts'
import { type Journey, journey } from './browser.ts'

const mostBytes = 50_000

/** Whether an address answers with a file instead of a page. */
const isFile = (page: AnyPage | undefined): boolean => page?.kind === 'page' && page.file !== undefined

/** Every page that stands at an address of its own, and those of each kind that need an id, as far as their links are found. */
const plainAddresses = ({ house }: Journey): readonly string[] => [
  ...[...house.operations.values()]
    .filter((operation) => placeOf(operation).parameters.length === 0 && !isFile(house.pages.get(operation.name)))
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

/** Lists, and what of the first entry of each is looked at as well. */
const lists: readonly (readonly [list: string, entry: RegExp, beyond: readonly string[]])[] = [
  ['/organisations', /^\/organisations\/[0-9a-f-]{36}$/, ['', '/change', '/retire']],
  ['/compact/corrections', /^\/compact\/corrections\/[0-9a-f-]{36}$/, ['', '/assign']],
  ['/compact/corrections?view=board', /^$/, []],
  ['/desk/accounts', /^\/desk\/accounts\/[0-9a-f-]{36}\/close$/, ['', '/../recover', '/../posts']],
  ['/me/record', /^\/me\/record\/[0-9a-f-]{36}$/, ['']],
  ['/desk/jobs', /^\/desk\/jobs\/[0-9a-f-]{36}$/, ['']],
]

const entriesOf = async ({ page, goto }: Journey): Promise<readonly string[]> => {
  const found: string[] = []
  for (const [list, entry, beyond] of lists) {
    await goto(list)
    const links = await page.locator('main a').evaluateAll((all) => all.map((a) => (a as unknown as { pathname: string }).pathname))
    const first = links.find((link) => entry.test(link))
    found.push(list, ...(first ? beyond.map((more) => first + more) : []))
  }
  return found
}

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

/** How much comes over the wire from now on, with nothing kept from before. */
const countBytes = async ({ page, context }: Journey) => {
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  return {
    afresh: async (): Promise<void> => {
      await client.send('Network.clearBrowserCache')
      bytes = 0
    },
    bytes: () => bytes,
  }
}

const walk =
  (usable: boolean) =>
  async (person: Journey): Promise<void> => {
    const flaws: string[] = []
    const counted = await countBytes(person)
    for (const address of [...plainAddresses(person), ...(await entriesOf(person))]) {
      await counted.afresh()
      await person.goto(address)
      await person.page.waitForLoadState('load')
      const bytes = counted.bytes()
      const found = [
        ...(usable ? await flawsOf(person) : []),
        ...((await overhang(person)) > 0 ? ['is wider than the window'] : []),
        ...(bytes < mostBytes ? [] : [`comes to ${bytes} bytes`]),
      ]
      flaws.push(...found.map((flaw) => `${address} ${flaw}`))
    }
    assert.deepEqual([...flaws, ...person.complaints], [])
  }
const staff =
  (usable: boolean) =>
  async (person: Journey): Promise<void> => {
    await person.signIn('Opereta Mfano')
    await walk(usable)(person)
  }

const both = ['en', 'ar'] as const
const others = ['sw', 'fr'] as const
const what = 'fits a phone and comes to less than 50 kB'
journey(`every page that anybody may open can be used by everybody (axe), ${what}`, walk(true), {
  scripts: [true],
  phone: true,
  languages: both,
})
journey(`every page of those who work here can be used by everybody (axe), ${what}`, staff(true), {
  scripts: [true],
  phone: true,
  languages: both,
})
journey(`every page ${what} in the other languages too`, staff(false), { scripts: [true], phone: true, languages: others })
journey('every page can be used by everybody (axe) in the dark, on a wide window', staff(true), {
  scripts: [true],
  dark: true,
  languages: ['ar'],
})

journey(
  'a table that became cards on a phone is still a table to those who listen to it',
  async ({ page, context, goto }) => {
    await goto('/organisations')
    const client = await context.newCDPSession(page)
    const { nodes } = (await client.send('Accessibility.getFullAXTree')) as { nodes: { role?: { value?: unknown } }[] }
    const roles = nodes.map(({ role }) => String(role?.value))
    for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell']) assert.ok(roles.includes(role), role)
    assert.ok(
      await page
        .locator('.as-cards tbody tr')
        .first()
        .evaluate((row) => getComputedStyle(row as never).display === 'block'),
    )
  },
  { scripts: [true], phone: true, languages: ['en'] },
)
