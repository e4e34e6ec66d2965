import { strict as assert } from 'node:assert'
import type { Hono } from 'hono'
import type { House } from '../house.ts'
import { makeApp } from '../http/app.tsx'

/** What a visitor was answered. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  /** Where the answer sends on to, or an empty text. */
  readonly onwards: string
  readonly html: string
  /** The page as it is read: without marks, spaces drawn together. */
  readonly text: string
}
export type Fields = Readonly<Record<string, string | readonly string[] | File>>

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (html: string): string => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)

const answerOf = async (response: Response): Promise<Answer> => {
  const html = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    onwards: response.headers.get('location') ?? '',
    html,
    text: plain(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' '),
  }
}

const bodyOf = (fields: Fields): FormData | URLSearchParams => {
  const hasFile = Object.values(fields).some((value) => value instanceof File)
  const body = hasFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) (body as FormData).append(name, each as string)
  return body
}

/** The hidden fields of the forms of a page. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      plain(value),
    ]),
  )

/** Somebody with a browser that has no scripts: keeps cookies, opens pages, fills in forms, sends them. */
export class Visitor {
  readonly app: Hono
  readonly language: string
  readonly #cookies = new Map<string, string>()

  constructor(house: House, language = 'en', app = makeApp(house)) {
    this.app = app
    this.language = language
  }

  /** What this browser sends along. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async request(path: string, given: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(given.headers)
    if (this.#cookies.size > 0) headers.set('cookie', this.cookie)
    if (!headers.has('accept-language')) headers.set('accept-language', this.language)
    const response = await this.app.request(path, { ...given, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return answerOf(response)
  }

  open(path: string): Promise<Answer> {
    return this.request(path)
  }

  /** Sends exactly these fields, with the token of this visit where one was given. */
  async post(path: string, fields: Fields): Promise<Answer> {
    return this.request(path, { method: 'POST', body: bodyOf(fields) })
  }

  /** Opens the form that stands at an address, fills it in and sends it. */
  async fill(path: string, fields: Fields): Promise<Answer> {
    const form = await this.open(path)
    assert.equal(form.status, 200, `${path}: ${form.text.slice(0, 300)}`)
    return this.post(path.split('?')[0]!, { ...hiddenIn(form.html), ...fields })
  }

  /** Fills in a form whose answers are shown to be checked, and sends them as they are. */
  async fillAndCheck(path: string, fields: Fields): Promise<Answer> {
    const shown = await this.fill(path, fields)
    return shown.status === 200 ? this.post(path, { ...hiddenIn(shown.html), ...fields, _checked: 'yes' }) : shown
  }

  /** Sends a form that stands on another page than its own. */
  async fillOn(page: string, path: string, fields: Fields): Promise<Answer> {
    const { html } = await this.open(page)
    return this.post(path, { _token: hiddenIn(html)._token ?? '', ...fields })
  }

  /** Goes where an answer sends on to. */
  follow(answer: Answer): Promise<Answer> {
    assert.equal(answer.status, 303, answer.text.slice(0, 400))
    return this.open(answer.onwards)
  }

  /** Becomes one of the made-up people, as the page of the demonstration offers it, and goes on in this visitor’s language. */
  async signIn(fullName: string): Promise<this> {
    const page = await this.open('/sign-in/demonstration')
    const people = [...page.html.matchAll(/<li class="card">([\s\S]*?)<\/li>/g)].map(([, card = '']) => card)
    const card = people.find((each) => each.includes(fullName))
    const person = /name="person" value="([^"]*)"/.exec(card ?? '')?.[1]
    assert.ok(person, `nobody is called ${fullName}`)
    const answer = await this.post('/sign-in/demonstration', { _token: hiddenIn(page.html)._token ?? '', person })
    assert.equal(answer.status, 303)
    await this.open(`/?lang=${this.language}`)
    return this
  }
}
