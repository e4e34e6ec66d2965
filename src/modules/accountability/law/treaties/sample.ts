import type { Sample, Writing } from '#kernel'
import { addEntry } from '#kernel/register'
import { organisationId } from '../entries.ts'
import { as, dayAt, opened, taken } from '../made-up.ts'
import { readList } from './reading.ts'
import { adherenceRegister, instrumentRegister, reservationRegister } from './registers.ts'
import { observation, reporting } from './reporting.ts'
import made from './sample.json'
import { keepSnapshot } from './store.ts'
import { Adherence, Instrument, Reservation } from './terms.ts'

const why = 'Part of the demonstration'

type When = string | number
const day = (writing: Writing, when: When): string => (typeof when === 'number' ? dayAt(writing, when) : when)

const keepLists = async (writing: Writing): Promise<void> => {
  for (const { instrument, asOf, rows } of made.lists as readonly { instrument: string; asOf: When; rows: readonly string[][] }[]) {
    const reads = readList(
      'untc',
      rows.map(([name = '', signed = '', bound = ''], at) => ({
        line: at + 2,
        cells: { Participant: name, Signature: signed, Ratification: bound },
      })),
    )
    const counts = { rows: reads.length, taken: reads.length, flagged: 0, refused: 0 }
    await keepSnapshot(
      writing,
      {
        ...counts,
        instrument,
        publisher: 'untc',
        takenFrom: 'Mfano Depositary',
        asOf: day(writing, asOf),
        asOfStated: true,
        whole: true,
        fileName: 'mfano.csv',
        hash: instrument,
      },
      reads,
    )
  }
}

const keepEntries = async (writing: Writing): Promise<void> => {
  for (const entry of made.instruments) await addEntry(instrumentRegister as never, writing, writing.newId(), Instrument.parse(entry), why)
  for (const given of made.adherences as readonly (Record<string, When> & { instrument: string })[]) {
    const dated = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, day(writing, value)]))
    const code = `${given.instrument}-${writing.who.state}`
    const entry = Adherence.parse({ ...dated, code, party: writing.who.state })
    await addEntry(adherenceRegister as never, writing, writing.newId(), entry, why)
  }
  for (const entry of made.reservations) {
    const { state } = writing.who
    const own = { ...entry, code: entry.code.replace('-KEN-', `-${state}-`), party: state }
    await addEntry(reservationRegister as never, writing, writing.newId(), Reservation.parse(own), why)
  }
}

/** A report that is late, one that is being written, and one that was concluded with observations, each at its own place. */
const keepReports = async (writing: Writing): Promise<void> => {
  const labour = await organisationId('KE-LABOUR', writing)
  const late = { instrument: 'MFANO-WORKERS', reportKind: 'periodic', dueBy: day(writing, -45) }
  const lateId = await opened(reporting, await as(writing, 'naliaka', -400), late, labour)
  await taken(reporting, await as(writing, 'jelani', -350), lateId, 'begin')

  const mombasa = await organisationId('KE-001', writing)
  const next = { instrument: 'MFANO-CHILDREN', reportKind: 'periodic', dueBy: day(writing, 120) }
  const nextId = await opened(reporting, await as(writing, 'naliaka', -240), next, mombasa)
  await taken(reporting, await as(writing, 'kezia', -200), nextId, 'begin')
  await taken(reporting, await as(writing, 'kezia', -5), nextId, 'complete', {
    consulted: 'Schools, guardians, the human rights institution and forty children (made up)',
  })

  const before = {
    instrument: 'MFANO-CHILDREN',
    reportKind: 'periodic',
    dueBy: day(writing, -890),
    covers: 'Made up for the demonstration',
  }
  const beforeId = await opened(reporting, await as(writing, 'naliaka', -1200), before, mombasa)
  await taken(reporting, await as(writing, 'kezia', -1100), beforeId, 'begin')
  await taken(reporting, await as(writing, 'kezia', -950), beforeId, 'complete', { consulted: 'Counties and civil society (made up)' })
  const delegate = await as(writing, 'naliaka', -900)
  await taken(reporting, delegate, beforeId, 'submit', { submittedOn: day(writing, -900), symbol: 'MFANO/C/1' })
  await taken(reporting, await as(writing, 'naliaka', -600), beforeId, 'review', { reviewedOn: day(writing, -605) })
  await taken(reporting, await as(writing, 'naliaka', -560), beforeId, 'conclude', {
    observedOn: day(writing, -565),
    symbol: 'MFANO/C/CO/1',
    nextReportOn: day(writing, 120),
  })
}

const keepObservations = async (writing: Writing): Promise<void> => {
  const ends = made.observations as unknown as readonly [string, string, boolean, string, number, string][]
  for (const [atParagraph, itsWords, urgent, leadBody, due, stage] of ends) {
    const asked = { instrument: 'MFANO-CHILDREN', atParagraph, itsWords, urgent, leadBody, dueBy: day(writing, due) }
    const id = await opened(observation, await as(writing, 'naliaka', -550), asked, await organisationId(leadBody, writing))
    if (stage === 'late' || stage === 'received') continue
    const kezia = await as(writing, 'kezia', -400)
    await taken(observation, kezia, id, 'takeUp', { measure: 'The county agrees with guardians and schools how (made up)' })
    if (stage === 'taken-up') continue
    await taken(observation, await as(writing, 'kezia', -120), id, 'act', {
      done: 'The figures of two school years are published (made up)',
    })
    await taken(observation, await as(writing, 'naliaka', -90), id, 'answer', {
      effect: 'carried-out',
      reasons: 'The figures of both years are public and complete (made up).',
      ground: 'Mfano Protocol, article 12',
    })
  }
}

/** Treaties that do not exist, with parties, reservations, reports and observations; of real treaties nothing is claimed. */
export const sample: Sample = async (writing) => {
  await keepEntries(writing)
  await keepLists(writing)
  await keepReports(writing)
  await keepObservations(writing)
}
