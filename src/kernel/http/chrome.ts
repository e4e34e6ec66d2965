import type { House } from '../house.ts'
import type { PageFrame } from '../html/index.ts'
import type { Arrival } from './arrival.ts'

/** What stands around every page of an installation, for whoever arrives. */
export const chrome = (house: House, { words, visitor }: Arrival, address: string, token: string): PageFrame => ({
  words,
  address,
  token,
  stateName: words.find(`state.${house.config.state}`) ?? house.config.state,
  demonstration: house.config.demonstration,
  menu: [
    ...house.modules.map((module) =>
      module.menu
        .filter((entry) => entry.for === 'everyone' || visitor !== null)
        .map((entry) => ({ label: words.say(entry.key), address: entry.address })),
    ),
    [{ label: words.say('register.kernel.organisation'), address: '/organisations' }],
    ...(visitor ? [[{ label: words.say('desk.title'), address: '/desk', always: true as const }]] : []),
  ],
  front: house.modules
    .flatMap((module) => module.front)
    .map((card) => ({ title: words.say(card.title), says: words.say(card.says), address: card.address, for: card.for })),
  foot: [
    { label: words.say('kit.trust'), address: '/trust' },
    { label: words.say('kit.api'), address: '/api' },
  ],
  who: visitor ? { name: visitor.name, acting: visitor.acting(words) } : null,
})
