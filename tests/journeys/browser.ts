import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import test from 'node:test'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { readConfig } from '../../src/kernel/config.ts'
import type { House } from '../../src/kernel/house.ts'
import { type Language, languages, type Words } from '../../src/kernel/language/index.ts'
import { startServing } from '../../src/kernel/serve.ts'
import { closeAtEnd } from '../../src/kernel/testing/database.ts'
import { furnishedPlace } from '../../src/kernel/testing/house.ts'
import { modules } from '../../src/modules.ts'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const found = [process.env.CHROMIUM ?? '', ...places].find((place) => place && existsSync(place))

/** Why the journeys in a browser are left out, or false. */
export const leftOut: string | false = found
  ? false
  : 'no Chromium was found (set CHROMIUM to where it is): the journeys in a browser were left out'
if (leftOut) console.log(`Note: ${leftOut}.`)

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

type Stage = { readonly browser: Browser; readonly house: House; readonly address: string; readonly stop: () => Promise<void> }
let set: Promise<Stage> | null = null

const setStage = async (): Promise<Stage> => {
  const port = await freePort()
  const config = { ...readConfig({ LOG_LEVEL: 'silent', PORT: String(port) }), ...(await furnishedPlace(modules)) }
  const [{ house, address, stop }, browser] = await Promise.all([
    startServing(config, modules),
    chromium.launch({
      executablePath: found!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    }),
  ])
  return { browser, house, address, stop }
}
closeAtEnd(async () => {
  const stage = await set
  await stage?.browser.close()
  await stage?.stop()
})

/** What a journey has at hand. */
export type Journey = {
  readonly house: House
  readonly words: Words
  readonly language: Language
  readonly scripts: boolean
  /** Somebody else's browser, in the same language. */
  readonly another: () => Promise<Person>
} & Person

/** Somebody at a browser. */
export type Person = {
  readonly page: Page
  readonly context: BrowserContext
  readonly goto: (path: string) => Promise<void>
  /** Becomes one of the made-up people. */
  readonly signIn: (fullName: string) => Promise<void>
  /** Waits until the page says something. */
  readonly sees: (text: string) => Promise<void>
  /** What the browser complained of: refused scripts and styles, missing files, errors of scripts. */
  readonly complaints: readonly string[]
}

type How = {
  readonly languages?: readonly Language[]
  readonly scripts?: readonly boolean[]
  readonly phone?: boolean
  readonly dark?: boolean
}

const personAt = async (stage: Stage, language: Language, scripts: boolean, { phone = false, dark = false }: How): Promise<Person> => {
  const context = await stage.browser.newContext({
    locale: language,
    javaScriptEnabled: scripts,
    colorScheme: dark ? 'dark' : 'light',
    viewport: phone ? { width: 360, height: 740 } : { width: 1200, height: 900 },
    baseURL: stage.address,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const goto = async (path: string): Promise<void> => {
    await page.goto(path)
  }
  const signIn = async (fullName: string): Promise<void> => {
    await page.goto('/sign-in/demonstration')
    await page.getByRole('button', { name: stage.house.words[language].say('sign-in.as', { name: fullName }) }).click()
    await page.waitForURL(/\/me/)
    await page.goto(`/?lang=${language}`)
  }
  const sees = (text: string): Promise<void> => page.getByText(text).first().waitFor()
  return { page, context, goto, signIn, sees, complaints }
}

/** A person's way through the program, walked in each language, with scripts and without. */
export const journey = (title: string, walk: (journey: Journey) => Promise<void>, how: How = {}): void => {
  for (const language of how.languages ?? languages) {
    for (const scripts of how.scripts ?? [true, false]) {
      test(`${title}, in ${language}${scripts ? '' : ' without scripts'}`, { skip: leftOut }, async () => {
        set ??= setStage()
        const stage = await set
        const people: Person[] = []
        const enter = async (): Promise<Person> => {
          const person = await personAt(stage, language, scripts, how)
          people.push(person)
          return person
        }
        try {
          await walk({ ...(await enter()), house: stage.house, words: stage.house.words[language], language, scripts, another: enter })
        } finally {
          for (const { context } of people) await context.close()
        }
      })
    }
  }
}
