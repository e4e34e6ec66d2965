import test from 'node:test'
import type { Citation } from '../src/kernel/cite.ts'
import type { House } from '../src/kernel/house.ts'
import { Visitor } from '../src/kernel/testing/visitor.ts'
import { ownHouse } from './house.ts'

/** What a scenario has at hand: an installation of its own, and people who come to it. */
export type Scene = {
  readonly house: House
  /** Anybody, with a browser in a language. */
  readonly reader: (language?: string) => Visitor
  /** One of the made-up people, signed in. */
  readonly person: (fullName: string) => Promise<Visitor>
}

// Opened before any test begins, so that it is closed when all of them have ended and not with the first.
const house = await ownHouse()

/** Drives what answers to a paragraph as its users would, and asserts what it is there for; only this counts as coverage. */
export const scenario = (code: Citation, title: string, walk: (scene: Scene) => Promise<void>): void => {
  test(`${code}: ${title}`, async () => {
    await walk({ house, reader: (language) => new Visitor(house, language), person: (fullName) => new Visitor(house).signIn(fullName) })
  })
}
