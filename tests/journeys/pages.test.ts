import assert from 'node:assert/strict'
import { placeOf } from '../../src/kernel/operation.ts'
import type { AnyPage } from '../../src/kernel/page.ts'
import { type Journey, journey, type Person } from './browser.ts'
import { flawsOf, overhang } from './usable.ts'

const mostBytes = 50_000

/** Whether an address answers with a file instead of a page. */
const isFile = (page: AnyPage | undefined): boolean => page?.kind === 'page' && page.file !== undefined

/** Which pages are walked: those that anybody may open, those for people who work here, or all of them. */
type Which = 'public' | 'staff' | 'all'

/** Every page of a kind that stands at an address of its own, and those of each kind that need an id, as far as their links are found. */
const plainAddresses = ({ house }: Journey, which: Which): readonly string[] => [
  ...[...house.operations.values()]
    .filter((operation) => placeOf(operation).parameters.length === 0 && !isFile(house.pages.get(operation.name)))
    .filter(({ may }) => which === 'all' || (may.kind === 'anyone') === (which === 'public'))
    .map((operation) => placeOf(operation).path),
  ...(which === 'staff'
    ? []
    : ['/compact/gcm', '/compact/gcm/20', '/compact/gcm/20.f', '/compact/nyd/41', '/compact/search?q=remittances']),
  ...(which === 'staff' ? [] : ['/compact/nowhere', '/api', '/sign-in', '/sign-in/demonstration']),
  ...(which === 'public' ? ['/me'] : ['/desk']),
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

/** How much comes over the wire from now on, with nothing kept from before. */
const countBytes = async ({ page, context }: Person) => {
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

const phone = { width: 360, height: 740 }
const wide = { width: 1200, height: 900 }

/** What is looked at on each page, once it stands on a phone. */
type Look = (person: Person) => Promise<readonly string[]>

/** The same page on a wide window. */
const fitsWide: Look = async (person) => {
  await person.page.setViewportSize(wide)
  const flaws = (await overhang(person)).map((flaw) => `wide ${flaw}`)
  await person.page.setViewportSize(phone)
  return flaws
}

/** One person goes from page to page until all have been looked at; gives what was wrong. */
const look = async (person: Person, left: string[], looks: readonly Look[]): Promise<readonly string[]> => {
  const flaws: string[] = []
  const counted = await countBytes(person)
  for (let address = left.shift(); address !== undefined; address = left.shift()) {
    await counted.afresh()
    await person.goto(address)
    await person.page.waitForLoadState('load')
    const bytes = counted.bytes()
    const found = [...(await overhang(person)), ...(bytes < mostBytes ? [] : [`comes to ${bytes} bytes`])]
    for (const each of looks) found.push(...(await each(person)))
    flaws.push(...found.map((flaw) => `${address} ${flaw}`))
  }
  return [...flaws, ...person.complaints]
}

/** Two people share the pages between them. */
const walk =
  (which: Which, looks: readonly Look[]) =>
  async (journey: Journey): Promise<void> => {
    const people = [journey, await journey.another()]
    for (const each of people) if (which !== 'public') await each.signIn('Opereta Mfano')
    const left = [...plainAddresses(journey, which), ...(await entriesOf(journey))]
    const flaws = await Promise.all(people.map((each) => look(each, left, looks)))
    assert.equal(flaws.flat().join('\n'), '')
  }

const what = 'fits a phone and comes to less than 50 kB'
const onPhone = { scripts: [true], phone: true } as const
const inEnglish = { ...onPhone, languages: ['en'] } as const
journey(`every page that anybody may open can be used by everybody (axe), ${what}`, walk('public', [flawsOf]), inEnglish)
journey(`every page of those who work here can be used by everybody (axe), ${what}`, walk('staff', [flawsOf]), inEnglish)
journey(`every page can be used by everybody (axe) in the dark, ${what}, and a wide window`, walk('all', [flawsOf, fitsWide]), {
  ...onPhone,
  dark: true,
  languages: ['ar'],
})
journey(`every page ${what} in the other languages too`, walk('all', []), { ...onPhone, languages: ['sw', 'fr'] })

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
