import assert from 'node:assert/strict'
import { labelOf } from '../../src/kernel/input/index.ts'
import type { Operation } from '../../src/kernel/operation.ts'
import { type Journey, journey, type Person } from './browser.ts'

const operation = (house: Journey['house'], name: string): Operation => house.operations.get(`compact.correction${name}`)!

journey('a reader says that something is wrong, is answered with reasons, and sees it published', async (reader) => {
  const { page, house, words } = reader
  const label = (name: string, field: string): string => labelOf(operation(house, name), field, words)
  const press = (person: Person, key: Parameters<typeof words.say>[0]): Promise<void> =>
    person.page
      .locator('main')
      .getByRole('button', { name: words.say(key), exact: true })
      .click()
  const fill = (person: Person, name: string, field: string, text: string): Promise<void> =>
    person.page.getByLabel(label(name, field)).fill(text)

  await reader.goto('/compact/gcm/20.f')
  await page
    .getByRole('link', { name: words.say('compact.correction.open') })
    .first()
    .click()
  await fill(reader, 'Open', 'wrong', 'Too short')
  await press(reader, 'compact.correction-open.button')
  assert.equal(await page.getByLabel(label('Open', 'wrong')).inputValue(), 'Too short')
  await fill(reader, 'Open', 'wrong', 'The summary leaves out the price of sending money home.')
  await page.getByRole('radio').first().check()
  await press(reader, 'compact.correction-open.button')
  await page.getByRole('link', { name: words.say('procedure.follow') }).click()
  const followed = page.url()
  await reader.sees('leaves out the price')
  const id = /corrections\/([0-9a-f-]{36})/.exec(followed)![1]!

  const chiku = await reader.another()
  await chiku.signIn('Chiku Mfano')
  await chiku.goto(`/compact/corrections/${id}`)
  await chiku.page
    .locator('main')
    .getByRole('link', { name: words.say('compact.correction-assign.title') })
    .click()
  await press(chiku, 'compact.correction-assign.button')
  await chiku.page
    .locator('main')
    .getByRole('link', { name: words.say('compact.correction-examine.title') })
    .click()
  await fill(chiku, 'Examine', 'findings', 'The reader is right: the price is missing.')
  await press(chiku, 'compact.correction-examine.button')
  await chiku.page
    .locator('main')
    .getByRole('link', { name: words.say('compact.correction-accept.title') })
    .click()
  await fill(chiku, 'Accept', 'reasons', 'The official text names the price, so must we.')
  await fill(chiku, 'Accept', 'ground', 'gcm:20.f')
  await press(chiku, 'compact.correction-accept.button')
  await chiku.sees(words.say('compact.correction.four-eyes'))

  const baraka = await reader.another()
  await baraka.signIn('Baraka Mfano')
  await baraka.goto(`/compact/corrections/${id}/publish`)
  await fill(baraka, 'Publish', 'changed', 'The price is in the summary now.')
  await press(baraka, 'compact.correction-publish.button')

  await reader.goto(followed)
  await reader.sees('so must we')
  await reader.sees(words.say('compact.correction.stage.published'))
  assert.deepEqual([...reader.complaints, ...chiku.complaints, ...baraka.complaints], [])
})
