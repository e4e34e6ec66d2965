import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import type { House } from '../house.ts'
import { Notice, Page, withParameters } from '../html/index.ts'
import type { Arrival } from './arrival.ts'
import { keepLanguage } from './arrival.ts'
import { ofThePage } from './body.ts'
import { chrome } from './chrome.ts'
import { tokenFor } from './csrf.ts'

/** What a page shows, and around it. */
export type Shown = {
  readonly title: string
  readonly trail?: readonly (readonly [string, string])[]
  readonly body: Child /** Whether it carries a form, and so belongs to one visit. */
  readonly withForm?: boolean
  /** Whether the page is also a feed. */
  readonly asFeed?: boolean
}

/** The address of a request without what is only about the page. */
const plainAddress = (c: Context): string => {
  const url = new URL(c.req.url)
  for (const name of ofThePage) url.searchParams.delete(name)
  return url.pathname + url.search
}

const doneNotice = (c: Context, arrival: Arrival): Child => {
  const done = getCookie(c, 'done')
  if (!done) return null
  setCookie(c, 'done', '', { path: '/', maxAge: 0 })
  const sentence = arrival.words.find(done)
  return sentence ? <Notice kind="success">{sentence}</Notice> : null
}

/** A whole page as text. */
export const render = (house: House, c: Context, arrival: Arrival, shown: Shown): string => {
  keepLanguage(house, c)
  const token = shown.withForm ? tokenFor(house, c) : ''
  const address = plainAddress(c)
  const page = (
    <Page
      {...chrome(house, arrival, address, token)}
      title={shown.title}
      trail={shown.trail ?? []}
      feed={shown.asFeed ? withParameters(address, { lang: arrival.words.language, as: 'atom' }) : null}
    >
      {doneNotice(c, arrival)}
      {shown.body}
    </Page>
  )
  return `<!DOCTYPE html>${page.toString()}`
}
