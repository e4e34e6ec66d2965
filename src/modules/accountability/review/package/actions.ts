import { z } from 'zod'
import { action, anyone, BadInput, badInput, type Issue, NotFound, only, query, type Writing } from '#kernel'
import { Upload } from '#kernel/files'
import { listForums } from '../forums/store.ts'
import { trustedStates } from '../states/store.ts'
import { Sentence } from '../terms.ts'
import { type Difference, differences } from './compare.ts'
import { packagesIn } from './files.ts'
import { type KeptPackage, keepPackage, packageByFingerprint, packageByName, packagesByReference, payloadOf, signedFile } from './store.ts'
import { Package, SignedPackage } from './terms.ts'
import { flaws, judge, type Verdict } from './verdict.ts'

const common = { under: ['gcm:p43', 'gcm:p44', 'gcm:p45', 'gcm:p13.d'], purpose: 'public information' } as const

export const exportReview = query({
  ...common,
  name: 'accountability.review.export',
  at: 'GET /accountability/reviews/:id/package',
  may: anyone,
  input: z.object({ id: z.string().trim().min(1).max(80) }),
  result: SignedPackage.extend({ package: Package }),
  async read(reading, { id }) {
    const kept = await packageByName(reading, id)
    if (!kept) throw new NotFound()
    return (await signedFile(reading, kept)) as SignedPackage & { package: Package }
  },
})

const About = z.object({
  state: z.string(),
  stateName: Sentence,
  reference: z.string(),
  forum: z.string(),
  frozenAt: z.date(),
  fingerprint: z.string(),
  key: z.string(),
})
const Answer = z.object({
  verdict: z.enum(['true', 'not-kept', ...flaws]),
  at: z.string(),
  about: About.nullable(),
  /** What was frozen under that reference, where it is kept here and is not the same. */
  kept: About.nullable(),
  differences: z.array(
    z.object({ at: z.string(), section: z.string().nullable(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})
export type Answer = z.infer<typeof Answer>

const aboutKept = (it: KeptPackage): z.infer<typeof About> => ({
  state: it.fromState,
  stateName: Sentence.parse(it.stateName),
  reference: it.reference,
  forum: it.forum,
  frozenAt: it.frozenAt,
  fingerprint: it.fingerprint,
  key: it.key,
})

const aboutFile = ({ signed, what }: Verdict): z.infer<typeof About> | null =>
  signed && what
    ? {
        state: what.state,
        stateName: what.stateName,
        reference: what.reference,
        forum: what.forum.code,
        frozenAt: new Date(what.frozenAt),
        fingerprint: signed.fingerprint,
        key: signed.key.kid,
      }
    : null

/** Where something else was frozen under the same reference, that and what differs. */
const besideKept = async (
  writing: Writing,
  what: Package | null,
): Promise<{ readonly kept: KeptPackage | null; readonly differences: readonly Difference[] }> => {
  const kept = what ? ((await packagesByReference(writing, what.state, what.reference))[0] ?? null) : null
  const found = kept && what ? differences(await payloadOf(writing, kept.id), what) : []
  return { kept: found.length > 0 ? kept : null, differences: found.slice(0, 500) }
}

const verifyFingerprint = async (writing: Writing, fingerprint: string): Promise<Answer> => {
  const kept = await packageByFingerprint(writing, fingerprint)
  return { verdict: kept ? 'true' : 'not-kept', at: '', about: kept ? aboutKept(kept) : null, kept: null, differences: [] }
}

const verifyFile = async (writing: Writing, file: File): Promise<Answer> => {
  const verdict = judge(new Uint8Array(await file.arrayBuffer()), await trustedStates(writing), writing.now)
  const beside = await besideKept(writing, verdict.what)
  return {
    verdict: verdict.flaw ?? 'true',
    at: verdict.at,
    about: aboutFile(verdict),
    kept: beside.kept ? aboutKept(beside.kept) : null,
    differences: [...beside.differences],
  }
}

export const verifyReview = action({
  ...common,
  name: 'accountability.review.verify',
  at: 'POST /accountability/reviews/verify',
  may: anyone,
  input: z.object({
    file: Upload.optional(),
    fingerprint: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f]{64}$/, { message: 'accountability.wrong-fingerprint' })
      .optional(),
  }),
  result: Answer,
  act: async (writing, { file, fingerprint }) => {
    if (file) return verifyFile(writing, file)
    if (fingerprint) return verifyFingerprint(writing, fingerprint)
    throw badInput('accountability.file-or-fingerprint', undefined, 'file')
  },
})

/** What is wrong with one of the files, or that its forum is not known here. */
const issueOf = (name: string, { flaw, what, at }: Verdict, forums: ReadonlySet<string>): Issue | null => {
  if (flaw)
    return { at: 'file', saying: { key: `accountability.flaw.${flaw}`, values: { name, state: what?.state ?? '', place: at || '/' } } }
  const code = what!.forum.code
  return forums.has(code) ? null : { at: 'file', saying: { key: 'accountability.flaw.unknown-forum', values: { name, code } } }
}

export const importReviews = action({
  ...common,
  name: 'accountability.review.import',
  at: 'POST /accountability/reviews/import',
  may: only('coordinator'),
  input: z.object({ file: z.file().max(55_000_000) }),
  result: z.object({
    taken: z.array(
      z.object({ state: z.string(), forum: z.string(), reference: z.string(), fingerprint: z.string(), fate: z.enum(['added', 'same']) }),
    ),
  }),
  async act(writing, { file }) {
    const trusted = await trustedStates(writing)
    const judged = (await packagesIn(file)).map(({ name, bytes }) => ({ name, verdict: judge(bytes, trusted, writing.now) }))
    const forums = new Set((await listForums(writing)).map(({ code }) => code))
    const issues = judged.flatMap(({ name, verdict }) => issueOf(name, verdict, forums) ?? [])
    if (issues.length > 0) throw new BadInput(issues.slice(0, 50))
    const taken = []
    for (const { verdict } of judged) {
      const [signed, what] = [verdict.signed!, verdict.what!]
      const added = await keepPackage(writing, signed, what, null)
      taken.push({
        state: what.state,
        forum: what.forum.code,
        reference: what.reference,
        fingerprint: signed.fingerprint,
        fate: added ? ('added' as const) : ('same' as const),
      })
    }
    return { taken }
  },
})
