import { z } from 'zod'
import { action, NotFound, only, Refused, type Writing } from '#kernel'
import { openCase } from '#kernel/procedure'
import { childhood, daysOfBirth } from '../births/rules.ts'
import { eventsOf } from '../events/store.ts'
import { counting } from '../register/rules.ts'
import { getPerson, openSummary, type PersonRow, statementsOf } from '../register/store.ts'
import type { Summary } from '../register/summary.ts'
import { retainedPapers } from './procedures.ts'
import { mustBeIssuable, mustFollow, yearsOf, zoneBirthOf, zoneNamesOf } from './rules.ts'
import { findPaper, insertPaper, insertStanding, papersOf, standingNow } from './store.ts'
import { IssueAsked, type PaperKind, reports } from './terms.ts'
import { readZone, writeZone } from './zone.ts'

const common = { may: only('registrar'), purpose: 'civil registration' } as const

const letters = 'BCDFGHJKLMNPQRTVWXYZ'
/** A number by chance, without vowels, so that no word comes about: a letter and eight signs. */
const numberFor = (sign: Writing['sign'], id: string): string => {
  const bytes = Buffer.from(sign('people.paper-number', id), 'base64url')
  return letters[bytes[0]! % letters.length]! + [...bytes.subarray(1, 9)].map((byte) => `23456789${letters}`[byte % 28]).join('')
}

const codes: Readonly<Record<PaperKind, { readonly format: 'TD1' | 'TD3'; readonly code: string }>> = {
  'resident-card': { format: 'TD1', code: 'IR' },
  'travel-document': { format: 'TD3', code: 'P' },
}

/** What a zone says of nationality: one that a document shows, or that the person is stateless, or that none is said. */
const nationalityIn = ({ nationalities }: Summary, stateless: boolean): string =>
  nationalities.find(({ nationalityStanding }) => nationalityStanding === 'documented')?.nationalityOf ?? (stateless ? 'XXA' : 'XXX')

const yearsLater = (day: string, years: number): string => {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return later.endsWith('-02-29') ? later.replace('-02-29', '-02-28') : later
}

const holderOf = async (writing: Writing, row: PersonRow, summary: Summary, livesHere: boolean) => {
  const said = counting(await statementsOf(writing, row.person)).find(({ fact }) => fact === 'statelessness')?.value?.statelessness
  return {
    state: writing.who.state,
    nationalities: summary.nationalities,
    stateless: said === 'determined',
    livesHere,
    dead: (await eventsOf(writing, row.person)).some(({ kind, person }) => kind === 'death' && person === row.person),
    merged: row.mergedInto !== null,
  }
}

/** A new document takes the place of those of its kind that still count. */
const replaceOthers = async (writing: Writing, person: string, kind: PaperKind): Promise<void> => {
  for (const paper of await papersOf(writing, person)) {
    const standing = paper.kind === kind ? await standingNow(writing, paper.id) : 'replaced'
    if (standing !== 'replaced' && standing !== 'cancelled')
      await insertStanding(writing, paper, 'replaced', writing.words.say('people.replaced-by-new'))
  }
}

/** Issues a card or a travel document: on the record of the person alone. */
export const issuePaper = action({
  ...common,
  under: ['gcm:4.c', 'gcm:4.e', 'gcm:4.g'],
  name: 'people.issuePaper',
  at: 'POST /people/persons/:person/issue',
  input: IssueAsked,
  result: z.object({ id: z.uuid(), number: z.string() }),
  about: ({ person }) => [person],
  async act(writing, { person, paperKind: kind, livesAt, residenceProof }) {
    const { today, who, newId, sign } = writing
    const row = await getPerson(writing, person)
    const summary = await openSummary(writing, row)
    if (!summary) throw new NotFound('people.nobody')
    const holder = await holderOf(writing, row, summary, Boolean(livesAt && residenceProof))
    mustBeIssuable(kind, holder)
    const days = summary.birth ? daysOfBirth(summary.birth, today) : null
    const id = newId()
    const number = numberFor(sign, id)
    const expiresOn = yearsLater(today, yearsOf(kind, days ? childhood(days, today) : null))
    const lines = writeZone({
      ...codes[kind],
      issuer: who.state,
      number,
      nationality: nationalityIn(summary, holder.stateless),
      birth: zoneBirthOf(days),
      sex: summary.sex === 'female' ? 'F' : summary.sex === 'male' ? 'M' : '<',
      expiresOn,
      ...zoneNamesOf(summary),
    })
    const zone = lines ? readZone(lines.join('\n')) : null
    if (!lines || !zone) throw new Refused('people.needs-latin', undefined, 'gcm:4.c')
    await replaceOthers(writing, person, kind)
    await insertPaper(writing, id, { person, kind, number, issuedOn: today, expiresOn }, lines, zone)
    const proof = residenceProof ? writing.words.say(`people.choice.residence-proof.${residenceProof}`) : null
    await insertStanding(writing, { id, person }, 'valid', [livesAt, proof].filter(Boolean).join(' · '))
    return { id, number }
  },
})

/** Reports what became of a document; one that somebody keeps from its holder opens an urgent case. */
export const reportPaper = action({
  ...common,
  under: ['gcm:11.d', 'gcm:6.i'],
  name: 'people.reportPaper',
  // The urgent case is opened by the program.
  as: 'the program',
  at: 'POST /people/papers/:id/report',
  input: z.object({
    id: z.uuid(),
    report: z.enum(reports),
    whatHappened: z.string().trim().min(5).max(2000).meta({ field: 'long text' }),
  }),
  result: z.object({ id: z.uuid(), urgent: z.string().nullable() }),
  async act(writing, { id, report, whatHappened }) {
    const paper = await findPaper(writing, id)
    if (!paper) throw new NotFound()
    mustFollow(await standingNow(writing, id), report)
    await insertStanding(writing, paper, report, whatHappened)
    if (report !== 'retained') return { id, urgent: null }
    const sent = { documentNumber: paper.number, whoKeepsIt: writing.words.say('people.stands-with-document') }
    const opened = await openCase(retainedPapers.declared, writing, sent, { organisation: writing.who.organisation })
    return { id, urgent: opened.id }
  },
})
