import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { daysAfter, type Sample, type Writing } from '#kernel'
import { languages } from '#kernel/language'
import { type Case, findCase, moveCase, openCase } from '#kernel/procedure'
import { addEntry, allByKey, changeEntry } from '#kernel/register'
import { comments } from './comments/procedures.ts'
import { contributionRegister } from './contributions/registers.ts'
import { Contribution } from './contributions/terms.ts'
import { sampleDeclaration } from './declaration/sample.ts'
import { changeStatement, insertDrafted, insertWritten, listStatements, publishStatements } from './draft/store.ts'
import { forumRegister } from './forums/registers.ts'
import { freeze } from './package/freeze.ts'
import { keyIdOf, sealed } from './package/seal.ts'
import { keepPackage } from './package/store.ts'
import { Package } from './package/terms.ts'
import { reviews } from './procedures.ts'
import made from './sample.json'
import { peerRegister } from './states/registers.ts'
import { Peer } from './states/terms.ts'
import { Forum } from './terms.ts'

const why = 'Part of the demonstration'
type Made = (typeof made.pool)[number]
const madeAt = (places: readonly number[]): readonly Made[] => places.map((at) => made.pool[at]!)

/** The same writing at another moment, as if the program had run then. */
const at = (writing: Writing, day: string): Writing => ({ ...writing, now: new Date(`${day}T09:00:00Z`), today: day })

/** Moves a case of the demonstration on without asking anybody. */
const move = async (
  writing: Writing,
  declared: typeof reviews.declared,
  id: string,
  to: { readonly stage: string; readonly reasons?: string; readonly ground?: string; readonly step?: string },
): Promise<void> => {
  const it = (await findCase(declared, writing.db, writing.who, id))!
  const decision = to.reasons
    ? { step: to.step!, at: writing.now.toISOString(), reasons: to.reasons, ground: to.ground! }
    : it.shown.decision
  await moveCase(declared, writing.db, writing.who, it, {
    stage: to.stage,
    assignedTo: null,
    organisation: null,
    dueOn: it.dueOn,
    published: declared.public?.includes(to.stage) ?? false,
    shown: { asked: it.shown.asked, ...(decision ? { decision } : {}) },
    enteredAt: writing.now,
  })
}

type Signer = { readonly x: string; readonly private: KeyObject }
const newSigner = (): Signer => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { private: privateKey, x: String(publicKey.export({ format: 'jwk' }).x) }
}

/** A key for each made-up State, made at this moment and forgotten once it has signed. */
const addStates = async (writing: Writing): Promise<ReadonlyMap<string, Signer>> => {
  const { db, who, now, newId, wordsIn, ownKeys } = writing
  const signers = new Map(made.states.map(({ code }) => [code, newSigner()]))
  const own = Object.fromEntries(languages.map((language) => [language, wordsIn(language).find(`state.${who.state}`) ?? who.state]))
  const peers: Peer[] = [
    { code: who.state, name: own, numeric: '404', region: 'africa', delegation: 'KE-FOREIGN', keys: [...ownKeys().values()] },
    ...made.states.map(
      ({ code, name }): Peer => ({ code, name, region: 'africa', delegation: `${code}-FOREIGN`, keys: [signers.get(code)!.x] }),
    ),
  ]
  for (const peer of peers) await addEntry(peerRegister as never, { db, who, now }, newId(), Peer.parse(peer), why)
  return signers
}

const packageOf = (writing: Writing, state: (typeof made.states)[number], forum: Forum): Package => ({
  format: 'mkataba-review',
  version: 1,
  state: state.code,
  stateName: state.name,
  reference: `${state.code}-MFANO-1`,
  forum: { code: forum.code, tier: forum.tier, year: forum.meetsIn, region: forum.region ?? null },
  frozenAt: writing.now.toISOString(),
  approved: { at: writing.now.toISOString(), reasons: 'Made up for the demonstration.', ground: 'No law: this State does not exist' },
  statements: madeAt(state.says).map((it) => ({
    id: writing.newId(),
    section: it.section,
    standing: it.standing as 'good',
    kind: 'plan' as const,
    progress: it.progress as 'done' | null,
    text: it.text,
    worded: [],
    source: { address: `https://${state.code.toLowerCase()}.mfano.example/plan`, day: writing.today },
    answering: [],
    targets: [],
  })),
  leftOut: [],
  comments: [],
})

const addPackages = async (writing: Writing, forum: Forum): Promise<void> => {
  const signers = await addStates(writing)
  for (const [place, state] of made.states.entries()) {
    const then = at(writing, daysAfter(writing.today, -9 + 2 * place))
    const signer = signers.get(state.code)!
    const what = Package.parse(packageOf(then, state, forum))
    const signForAll: Writing['signForAll'] = (bytes) => ({
      key: keyIdOf(signer.x),
      publicKey: signer.x,
      signature: sign(null, bytes, signer.private),
    })
    await keepPackage(writing, sealed(signForAll, what), what, null)
  }
}

/** An earlier report, frozen and signed. */
const addEarlier = async (writing: Writing): Promise<void> => {
  const then = at(writing, '2022-03-15')
  const declared = { ...reviews.declared, opens: { ...reviews.declared.opens, also: async () => {} } }
  const { id, reference } = await openCase(declared, then, { forum: 'IMRF-2022' }, { openedAt: then.now })
  const statements = madeAt(made.earlier).map((it) => ({
    source: `made up ${it.text.en}`,
    section: it.section,
    kind: 'plan' as const,
    standing: it.standing as 'good',
    progress: it.progress as 'done' | null,
    drafted: it.text,
    address: /^\d+$/.test(it.section) ? `/accountability/society/${it.section}` : '/accountability/society',
    day: '2022-03-01',
    answering: [],
    targets: [],
  }))
  await insertDrafted(then, id, statements, true)
  await move(then, declared, id, {
    stage: 'approved',
    step: 'approve',
    reasons: 'The mechanism read it whole and found it true (made up).',
    ground: 'Decision 3 of the ninth meeting (made up)',
  })
  await move(then, declared, id, { stage: 'frozen' })
  await freeze(then, { id, reference, about: 'IMRF-2022' })
}

const addComments = async (writing: Writing, review: string): Promise<void> => {
  for (const [place, { answer, name, behalf, ...said }] of made.comments.entries()) {
    const then = at(writing, daysAfter(writing.today, -6 + place))
    const asked = { review, ...said, ...(name ? { name } : {}), ...(behalf ? { behalf } : {}) }
    const { id } = await openCase(comments.declared, then, asked, { openedAt: then.now })
    const [step, reasons, ground] = answer ?? []
    const stage = step === 'takeUp' ? 'taken-up' : step === 'decline' ? 'not-taken-up' : 'published'
    await move(writing, comments.declared, id, step ? { stage, step, reasons: reasons!, ground: ground! } : { stage })
  }
}

/** What editors did to the draft: one sentence in other words, one left out with its reason, one added with its source. */
const editDraft = async (writing: Writing, { id }: Pick<Case, 'id'>): Promise<void> => {
  const first = async (section: string, standing: string) =>
    (await listStatements(writing, id, section)).find((it) => it.standing === standing)
  const late = await first(made.worded.section, 'late')
  if (late) await changeStatement(writing, late, { words: { en: made.worded.en }, leftOut: null }, 'worded')
  const gap = await first(made.leftOut.section, 'gap')
  if (gap) await changeStatement(writing, gap, { words: {}, leftOut: made.leftOut.why }, 'left out')
  const { section, address, words } = made.added
  const written = {
    section,
    standing: 'fact' as const,
    kind: 'review' as const,
    progress: null,
    address,
    day: writing.today,
    answering: [],
    targets: [],
    words,
  }
  await insertWritten(writing, id, written, false)
}

/** The regional forum of 2024, in this story put off until a few weeks from now. */
const putOff = async (writing: Writing): Promise<Forum> => {
  const { db, who, now, today } = writing
  const entry = (await allByKey(forumRegister as never, db, who)).get('RMRF-2024')!
  const forum = Forum.parse({
    ...entry.entry,
    region: 'africa',
    startsOn: daysAfter(today, 96),
    endsOn: daysAfter(today, 98),
    place: 'Mfano City (made up: put off from 2024)',
  })
  await changeEntry(forumRegister as never, { db, who, now }, entry, forum, 'changed', 'Put off: made up for the demonstration')
  return forum
}

/** Forums, a report in hand with comments, an earlier one that is frozen, the reports of made-up States, and a declaration on which not all agree. */
export const sample: Sample = async (writing) => {
  const { db, who, now, newId, today } = writing
  const forum = await putOff(writing)
  await addEarlier(writing)
  await addPackages(writing, forum)
  const { id } = await openCase(reviews.declared, writing, { forum: forum.code })
  await editDraft(writing, { id })
  await publishStatements(writing, id, true)
  await move(writing, reviews.declared, id, { stage: 'open-to-comments' })
  await addComments(writing, id)
  for (const brought of made.contributions)
    await addEntry(
      contributionRegister as never,
      { db, who, now },
      newId(),
      Contribution.parse({ ...brought, forum: forum.code, day: daysAfter(today, -20) }),
      why,
    )
  await sampleDeclaration(writing, forum)
}
