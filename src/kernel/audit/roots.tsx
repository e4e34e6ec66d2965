import { z } from 'zod'
import { anyone } from '../access/index.ts'
import { Copyable, Facts, Heading, Notice, Paragraph, Table } from '../html/index.ts'
import type { Words } from '../language/index.ts'
import { query } from '../operation.ts'
import { page } from '../page.ts'
import { badInput, NotFound } from '../refusals.ts'
import { consistencyProof, type SignedRoot, signedRoots } from './proofs.ts'
import { signedText } from './seal.ts'

/** A root as it is published: hashes in hexadecimal, key and signature in base64url. */
export const PublishedRoot = z.object({
  entries: z.int(),
  root: z.string(),
  at: z.date(),
  key: z.string(),
  publicKey: z.string(),
  signature: z.string(),
  signed: z.string(),
})
type PublishedRoot = z.output<typeof PublishedRoot>

export const published = (root: SignedRoot): PublishedRoot => ({
  entries: root.size,
  root: root.root.toString('hex'),
  at: new Date(root.at),
  key: root.key,
  publicKey: root.public_key,
  signature: root.signature.toString('base64url'),
  signed: signedText(root),
})

const shownAtOnce = 20

/** The newest signed roots of the record: whoever keeps one can tell later whether anything before it was touched. */
export const roots = query({
  name: 'kernel.roots',
  under: 'gcm:p13.d',
  at: 'GET /trust/record',
  may: anyone,
  purpose: 'public information',
  input: z.object({ before: z.int().min(1).optional() }),
  result: z.object({ roots: z.array(PublishedRoot) }),
  async read({ db, who }, { before }) {
    const newest = signedRoots(db, who.state).limit(shownAtOnce)
    return { roots: (await (before ? newest.where('size', '<', before) : newest).execute()).map(published) }
  },
})

/** Proves that a later root only added to an earlier one (RFC 6962, 2.1.2). */
export const growth = query({
  name: 'kernel.growth',
  under: 'gcm:p13.d',
  at: 'GET /trust/record/growth',
  may: anyone,
  purpose: 'public information',
  input: z.object({ from: z.int().min(1), to: z.int().min(1) }),
  result: z.object({ from: PublishedRoot, to: PublishedRoot, proof: z.array(z.string()) }),
  async read({ db, who }, { from, to }) {
    if (from > to) throw badInput('audit.wrong-order', undefined, 'to')
    const rootOver = async (size: number): Promise<SignedRoot> => {
      const found = await signedRoots(db, who.state).where('size', '=', size).executeTakeFirst()
      if (!found) throw new NotFound('audit.no-such-root', { size })
      return found
    }
    const [first, second] = [await rootOver(from), await rootOver(to)]
    return {
      from: published(first),
      to: published(second),
      proof: (await consistencyProof(db, who.state, from, to)).map((hash) => hash.toString('hex')),
    }
  },
})

const LastRoot = ({ root, words }: { root: PublishedRoot; words: Words }) => (
  <Facts
    facts={[
      [words.say('audit.entries'), words.number(root.entries)],
      [words.say('audit.signed-at'), words.time(root.at)],
      [words.say('audit.root'), <Copyable text={root.root} />],
      [words.say('audit.public-key'), <Copyable text={root.publicKey} />],
      [words.say('audit.signature'), <Copyable text={root.signature} />],
    ]}
  />
)

export const rootsPage = page(roots, {
  title: ({ words }) => words.say('kernel.roots.title'),
  Body: ({ result, words }) => {
    const [last, ...earlier] = result.roots
    return (
      <>
        <Paragraph>{words.say('audit.what-is-kept')}</Paragraph>
        <Paragraph>{words.say('audit.how-it-is-sealed')}</Paragraph>
        <Heading>{words.say('audit.last-root')}</Heading>
        {last ? <LastRoot root={last} words={words} /> : <Notice>{words.say('audit.nothing-sealed')}</Notice>}
        <Heading>{words.say('audit.check-it')}</Heading>
        <Paragraph>{words.say('audit.how-to-check')}</Paragraph>
        {last ? (
          <pre class="code" dir="ltr">
            {last.signed}
          </pre>
        ) : null}
        <Paragraph>{words.say('audit.how-to-check-growth')}</Paragraph>
        <Table
          caption={words.say('audit.earlier-roots')}
          rows={earlier}
          empty={words.say('audit.no-earlier-roots')}
          columns={[
            { label: words.say('audit.entries'), cell: (root) => words.number(root.entries), numeric: true, rowHeader: true },
            { label: words.say('audit.signed-at'), cell: (root) => words.time(root.at) },
            {
              label: words.say('audit.root'),
              cell: (root) => (
                <span class="code" dir="ltr">
                  {root.root}
                </span>
              ),
            },
          ]}
        />
        {earlier.length === shownAtOnce - 1 ? (
          <a class="govuk-link" rel="next" href={`/trust/record?before=${earlier.at(-1)!.entries}`}>
            {words.say('audit.more-roots')}
          </a>
        ) : null}
      </>
    )
  },
})
