import { type Day, daysAfter, Refused, under } from '#kernel'
import type { Evidence } from '../register/terms.ts'
import type { Kind, Level, Proof, timelinesses } from './terms.ts'

/** Days within which an event is registered in time, and beyond which it is delayed. */
export const limits = { inTime: 180, delayed: 730 } as const

/** Whether an event is registered in time, late or delayed: it is registered in any case, only what it stands on is looked at more closely. */
export const timelinessOf = under('gcm:4.a', (happenedOn: Day, today: Day): (typeof timelinesses)[number] =>
  today <= daysAfter(happenedOn, limits.inTime) ? 'in-time' : today <= daysAfter(happenedOn, limits.delayed) ? 'late' : 'delayed',
)

const proving: readonly Proof[] = ['health-notification', 'register-of-another-state', 'court-order']
const supporting: readonly Proof[] = ['health-card', 'religious-record', 'school-record', 'two-witnesses']

/** What an event stands on. In time, one good proof is enough; late, two that support each other; a declaration alone registers it too, at the lowest level. */
export const levelOf = under('gcm:4.a', (given: readonly Proof[], timeliness: (typeof timelinesses)[number]): Level => {
  const strong = given.filter((proof) => proving.includes(proof)).length
  const weak = new Set(given.filter((proof) => supporting.includes(proof))).size
  if (strong > 0) return timeliness === 'delayed' && strong + weak < 2 ? 'supported' : 'proven'
  if (weak >= 2 && timeliness !== 'delayed') return 'proven'
  return weak > 0 ? 'supported' : 'declared'
})

/** The evidence of the statements that an event makes. */
export const evidenceOf = under(
  'gcm:4.a',
  (level: Level): Evidence => (level === 'proven' ? 'confirmed-by-issuer' : level === 'supported' ? 'document-seen' : 'own-word'),
)

type Facts = {
  readonly kind: Kind
  readonly happenedOn: Day
  readonly today: Day
  /** Days before which each of the two was certainly under eighteen; null where that is not known. */
  readonly childhoods: readonly ('child' | 'may be a child' | 'adult' | null)[]
  readonly spouses: boolean
  readonly dead: boolean
}

/** Refuses what cannot have happened, or what the law protects somebody from. */
export const mustBePossible = under('gcm:4.a', ({ kind, happenedOn, today, childhoods, spouses, dead }: Facts): void => {
  if (happenedOn > today) throw new Refused('people.event-after-today', undefined, 'gcm:4.a')
  if (dead) throw new Refused(kind === 'death' ? 'people.dead-already' : 'people.dead-before', undefined, 'gcm:4.a')
  if (kind === 'marriage' && childhoods.some((each) => each === 'child'))
    throw new Refused('people.child-does-not-marry', undefined, 'nyd:32')
  if (kind === 'marriage' && spouses) throw new Refused('people.married-already', undefined, 'gcm:4.a')
  if (kind === 'divorce' && !spouses) throw new Refused('people.not-married', undefined, 'gcm:4.a')
})
