import assert from 'node:assert/strict'
import { officialText, withoutTexts } from '../official-texts.ts'
import { journey } from './browser.ts'

if (!withoutTexts)
  journey(
    'an editor brings in an official text, reads what became of it, and compares it with a later one',
    async ({ page, goto, signIn, sees, words, complaints }) => {
      await signIn('Baraka Mfano')
      const bring = async (text: string, label: string): Promise<void> => {
        await goto('/compact/import')
        await page.getByLabel(words.say('compact.field.label')).fill(label)
        await page.locator('input[type=file]').setInputFiles({ name: 'text.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
        await page.locator('[name=as]').first().waitFor()
        const choice = page.getByLabel(words.say('compact.choice.as.sgr'))
        if ((await choice.count()) > 0) await choice.first().check()
        else await page.locator('select[name=as]').selectOption('sgr')
        await page.getByRole('button', { name: words.say('compact.import.button'), exact: true }).click()
        await page.waitForURL(/\/compact\/versions\//)
        await sees(words.say('compact.nothing-unplaced'))
        await sees(words.say('compact.complete'))
      }
      const text = officialText('sgr')
      await bring(`${text}\n${words.language}${Math.random()}`, `One ${words.language}`)
      await bring(
        `${text.replace('Member States should', 'Member States shall')}\n${words.language}${Math.random()}`,
        `Two ${words.language}`,
      )
      await goto('/compact/compare')
      const label = (of: string): string => `${words.say('compact.short.sgr')}: ${of} ${words.language}`
      await page.locator('select[name=before]').selectOption({ label: label('One') })
      await page.locator('select[name=after]').selectOption({ label: label('Two') })
      await page.getByRole('button', { name: words.say('compact.compare.button'), exact: true }).click()
      await page
        .locator('.tag', { hasText: words.say('compact.change.strengthened') })
        .first()
        .waitFor()
      assert.ok((await page.locator('ins').allInnerTexts()).join(' ').includes('shall'))
      assert.deepEqual(complaints, [])
    },
    { languages: ['en', 'ar'], scripts: [true, false] },
  )
