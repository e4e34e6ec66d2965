import assert from 'node:assert/strict'
import { labelOf } from '../../src/kernel/input/index.ts'
import { journey } from './browser.ts'

journey('two people change the same entry at once: the second is shown both, and chooses', async (first) => {
  const { house, words, language, scripts } = first
  const change = house.operations.get('kernel.organisationChange')!
  const label = (field: string): string => labelOf(change, field, words)
  const contact = `${language}-${scripts ? 'with' : 'without'}@mfano.example`

  await first.signIn('Asha Mfano')
  await first.goto('/organisations?q=Mfano+Association')
  await first.page.locator('main tbody a').first().click()
  const address = `${new URL(first.page.url()).pathname}/change`
  const second = await first.another()
  await second.signIn('Asha Mfano')
  await Promise.all([first.goto(address), second.goto(address)])

  const send = async (page: typeof first.page, text: string, why: string): Promise<void> => {
    await page.getByLabel(label('contact')).fill(text)
    await page.getByLabel(label('why')).fill(why)
    await page.locator('main form button[type=submit]').click()
  }
  await send(first.page, `first-${contact}`, 'The desk moved')
  await first.page.waitForURL(`**${address.replace('/change', '')}`)
  await send(second.page, `second-${contact}`, 'Another desk')
  await second.page.getByRole('cell', { name: `first-${contact}` }).waitFor()
  await second.page.getByRole('cell', { name: `second-${contact}` }).waitFor()
  assert.equal(await second.page.getByLabel(label('contact')).inputValue(), `second-${contact}`)
  await second.page.locator('main form button[type=submit]').click()
  await second.sees(`second-${contact}`)
  await first.goto(address.replace('/change', ''))
  await first.sees('The desk moved')
  await first.sees('Another desk')
})
