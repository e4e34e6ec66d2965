import assert from 'node:assert/strict'
import { type Journey, journey } from './browser.ts'
import { flawsOf, overhang } from './usable.ts'

/** Opens a page and asserts that everybody can use it and that it fits the window. */
const usable = async (person: Journey, address: string): Promise<void> => {
  await person.goto(address)
  assert.equal([...(await flawsOf(person)), ...(await overhang(person))].join('\n'), '', address)
}

journey('from the picture of where we stand, the evidence is three clicks away', async ({ page, goto }) => {
  await goto('/accountability/society')
  await page.locator('.standings a').nth(5).click()
  await page.waitForURL(/\/accountability\/society\/6$/)
  await page.locator('main .plain-list a[href="/accountability/plan/ACT-06"]').first().click()
  await page.waitForURL(/\/accountability\/plan\/ACT-06$/)
  assert.equal(await page.locator('main .timeline, main table').first().isVisible(), true)
})

journey(
  'the pages of reviews can be used by everybody and fit a phone, the first in less than 50 kB',
  async (person) => {
    const { page, context, goto } = person
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    let bytes = 0
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await goto('/accountability/society')
    await page.waitForLoadState('networkidle')
    assert.ok(bytes > 2000 && bytes < 50_000, `${bytes} bytes`)
    await goto('/accountability/reviews')
    const review = await page.locator('main a[href^="/accountability/reviews/0"]').last().getAttribute('href')
    for (const address of [
      '/accountability/society/6',
      '/accountability/reviews/forum/RMRF-2024',
      '/accountability/reviews/forum/RMRF-2024/side-by-side?section=6',
      `${review}`,
      `${review}/6`,
      `${review}/whole`,
      `/accountability/comments/open?review=${review?.split('/').at(-1)}&section=6`,
    ])
      await usable(person, address)
  },
  { scripts: [true], phone: true },
)

journey(
  'whoever negotiates a declaration can use its pages',
  async (person) => {
    const { page, goto, signIn } = person
    await signIn('Umi Mfano')
    await goto('/accountability/declarations')
    const declaration = await page.locator('main tbody a').first().getAttribute('href')
    await usable(person, `${declaration}`)
    const paragraph = await page.locator('main ol.declaration a').first().getAttribute('href')
    await usable(person, `${paragraph}`)
    await usable(person, `${paragraph}/position`)
    await usable(person, `${paragraph}/propose`)
  },
  { scripts: [true], phone: true },
)
