import assert from 'node:assert/strict'
import { labelOf } from '../../src/kernel/input/index.ts'
import { journey, type Person } from './browser.ts'

/** Gives a browser a device that makes passkeys and asks nobody. */
const withDevice = async ({ page, context }: Person): Promise<void> => {
  const client = await context.newCDPSession(page)
  await client.send('WebAuthn.enable')
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

journey(
  'somebody adds a passkey of their device, and signs in by it alone',
  async (person) => {
    const { page, house, words } = person
    await withDevice(person)
    await person.signIn('Imani Mfano')
    await person.goto('/me/passkeys')
    await page.getByLabel(labelOf(house.operations.get('kernel.addPasskey')!, 'label', words)).fill('My phone')
    await page.getByRole('button', { name: words.say('kernel.add-passkey.button') }).click()
    await page.waitForURL(/\/me$/)
    await person.sees('My phone')
    await page
      .locator('main')
      .getByRole('button', { name: words.say('sign-in.out') })
      .click()
    await person.goto('/sign-in')
    await page.getByRole('button', { name: words.say('sign-in.by-passkey') }).click()
    await page.waitForURL(/\/me$/)
    await person.goto(`/me?lang=${person.language}`)
    await page.getByRole('button', { name: words.say('kernel.remove-passkey.button') }).click()
    await person.sees(words.say('kernel.remove-passkey.done'))
    assert.equal(await page.getByText('My phone').count(), 0)
    assert.deepEqual(person.complaints, [])
  },
  { scripts: [true] },
)

journey(
  'a browser without passkeys says so, and offers what works everywhere',
  async (person) => {
    const { page, house, words } = person
    await person.signIn('Imani Mfano')
    await person.goto('/me/passkeys')
    await page.getByLabel(labelOf(house.operations.get('kernel.addPasskey')!, 'label', words)).fill('My phone')
    await page.getByRole('button', { name: words.say('kernel.add-passkey.button') }).click()
    await person.sees(words.say('sign-in.passkey-needs-browser'))
  },
  { scripts: [false] },
)
