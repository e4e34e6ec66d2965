import { z } from 'zod'
import { anyone, enforcementPurposes, mayAsk, mayRead, purposes, servicePurposes } from '../access/index.ts'
import { isSigned } from '../audit/keys.ts'
import { Actions, Facts, Heading, Missing, Notice, Paragraph, Table, Tag } from '../html/index.ts'
import type { Words } from '../language/index.ts'
import { query } from '../operation.ts'
import { page } from '../page.ts'
import { type Place, placeKinds } from './places.ts'
import type { Proof } from './proof.ts'

const Kept = z.object({
  at: z.date(),
  holds: z.boolean(),
  report: z.string(),
  key: z.string(),
  publicKey: z.string(),
  signature: z.string(),
  signed: z.boolean(),
})
const KeyExchange = z.object({
  purpose: z.string(),
  generation: z.number(),
  begunAt: z.date(),
  endedAt: z.date().nullable(),
})
const Way = z.object({ name: z.string(), from: z.string(), to: z.string(), law: z.string().nullable(), fields: z.array(z.string()) })

/** The matrix of purposes, every exchange between them, and the last proof that the wall holds. */
const trust = query({
  name: 'kernel.trust',
  under: ['gcm:7.g', 'gcm:15.c', 'gcm:p13.d'],
  at: 'GET /trust',
  may: anyone,
  purpose: 'public information',
  input: z.object({}),
  result: z.object({
    matrix: z.array(
      z.object({ purpose: z.string(), helps: z.boolean(), acts: z.boolean(), reads: z.array(z.string()), asks: z.array(z.string()) }),
    ),
    exchanges: z.array(Way),
    proof: Kept.nullable(),
    keys: z.array(KeyExchange),
    places: z.array(z.object({ purpose: z.string(), kinds: z.record(z.string(), z.number()) })),
  }),
  async read({ db, who, wall }) {
    const kept = await db
      .selectFrom('kernel.wall_proof')
      .selectAll()
      .where('state', '=', who.state)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    const keys = await db
      .selectFrom('kernel.key_exchange')
      .select(['purpose', 'generation', 'begun_at as begunAt', 'ended_at as endedAt'])
      .where('state', '=', who.state)
      .orderBy('begun_at', 'desc')
      .orderBy('id', 'desc')
      .limit(40)
      .execute()
    const { places } = wall.behind
    return {
      keys,
      places: purposes
        .map((purpose) => ({ purpose, kinds: countsOf(places.filter((place) => place.purpose === purpose)) }))
        .filter(({ kinds }) => Object.keys(kinds).length > 0),
      matrix: purposes.map((purpose) => ({
        purpose,
        helps: servicePurposes.includes(purpose),
        acts: enforcementPurposes.includes(purpose),
        reads: purposes.filter((other) => other !== purpose && other !== 'public information' && mayRead(purpose, other)),
        asks: purposes.filter((other) => mayAsk(purpose, other)),
      })),
      exchanges: [...wall.behind.exchanges.values()].map(({ name, from, to, ground, fields }) => ({
        name,
        from,
        to,
        law: ground === 'consent' ? null : ground.law,
        fields: Object.keys(fields.shape),
      })),
      proof: kept
        ? {
            at: kept.at,
            holds: kept.holds,
            report: kept.report,
            key: kept.key,
            publicKey: kept.public_key,
            signature: kept.signature.toString('base64url'),
            signed: isSigned(kept.report, kept.public_key, kept.signature),
          }
        : null,
    }
  },
})

const purposeName = (purpose: string, words: Words): string => words.find(`purpose.${purpose.replace(/ /g, '-')}`) ?? purpose
const names = (of: readonly string[], words: Words) => (of.length === 0 ? '–' : words.list(of.map((each) => purposeName(each, words))))

const LastProof = ({ proof, words }: { readonly proof: z.infer<typeof Kept> | null; readonly words: Words }) => {
  if (!proof) return <Notice kind="warning">{words.say('wall.never-proved')}</Notice>
  const report = JSON.parse(proof.report) as Proof
  return (
    <>
      <Notice kind={proof.holds && proof.signed ? 'success' : 'error'}>
        {words.say(proof.holds && proof.signed ? 'wall.holds' : 'wall.does-not-hold', { day: words.time(proof.at) })}
      </Notice>
      <Facts
        facts={[
          [words.say('wall.tries'), words.say('wall.tried', { tries: report.tries, tables: report.tables, sessions: report.sessions })],
          [words.say('wall.breaches'), words.number(report.breaches)],
          [words.say('wall.leaks'), words.number(report.leaks.length)],
          [words.say('wall.empty-tables'), words.number(report.emptyTables.length)],
          [words.say('audit.public-key'), <span class="code">{proof.publicKey}</span>],
          [words.say('wall.signature'), <span class="code">{proof.signature}</span>],
        ]}
      />
      <Actions links={[[words.say('wall.take-report'), '/trust?as=report']]} />
    </>
  )
}

const tone = (line: { readonly helps: boolean; readonly acts: boolean }) => (line.acts ? 'bad' : line.helps ? 'good' : 'quiet')

/** How many places there are of each kind. */
const countsOf = (places: readonly Place[]): Record<string, number> =>
  Object.fromEntries(
    placeKinds.flatMap((kind) => {
      const count = places.filter((place) => place.kind === kind).length
      return count > 0 ? [[kind, count] as const] : []
    }),
  )

const KeyExchanges = ({ keys, words }: { readonly keys: readonly z.infer<typeof KeyExchange>[]; readonly words: Words }) => (
  <>
    <Heading>{words.say('wall.keys')}</Heading>
    <Paragraph>{words.say('wall.keys-explained')}</Paragraph>
    <Table
      caption={words.say('wall.keys')}
      hideCaption
      rows={keys}
      empty={words.say('wall.no-keys-exchanged')}
      columns={[
        { label: words.say('wall.purpose'), rowHeader: true, cell: (key) => purposeName(key.purpose, words) },
        { label: words.say('wall.key-generation'), cell: (key) => words.number(key.generation) },
        { label: words.say('wall.key-begun'), cell: (key) => words.time(key.begunAt) },
        {
          label: words.say('wall.key-ended'),
          cell: (key) => (key.endedAt ? words.time(key.endedAt) : <Tag tone="warn">{words.say('wall.key-running')}</Tag>),
        },
      ]}
    />
  </>
)

const trustPage = page(trust, {
  title: ({ words }) => words.say('kernel.trust.title'),
  files: {
    report: ({ result }) => ({ type: 'application/json', name: 'wall-report.json', body: result.proof?.report ?? '{}' }),
  },
  Body: ({ result, words }) => (
    <>
      <Paragraph>{words.say('wall.trust-explained')}</Paragraph>
      <LastProof proof={result.proof} words={words} />
      <Heading>{words.say('wall.matrix')}</Heading>
      <Paragraph>{words.say('wall.matrix-explained')}</Paragraph>
      <Table
        caption={words.say('wall.matrix')}
        hideCaption
        rows={result.matrix}
        columns={[
          { label: words.say('wall.purpose'), rowHeader: true, cell: (line) => purposeName(line.purpose, words) },
          {
            label: words.say('wall.kind'),
            cell: (line) => <Tag tone={tone(line)}>{words.say(line.acts ? 'wall.acts' : line.helps ? 'wall.helps' : 'wall.neither')}</Tag>,
          },
          { label: words.say('wall.reads'), cell: (line) => names(line.reads, words) },
          { label: words.say('wall.asks'), cell: (line) => names(line.asks, words) },
        ]}
      />
      <Heading>{words.say('wall.exchanges')}</Heading>
      <Table
        caption={words.say('wall.exchanges')}
        hideCaption
        rows={result.exchanges}
        empty={words.say('wall.no-exchanges')}
        columns={[
          { label: words.say('kernel.field.exchange'), rowHeader: true, cell: (way) => <span class="code">{way.name}</span> },
          { label: words.say('wall.from'), cell: (way) => purposeName(way.from, words) },
          { label: words.say('wall.to'), cell: (way) => purposeName(way.to, words) },
          { label: words.say('wall.ground'), cell: (way) => way.law ?? words.say('wall.by-consent') },
          {
            label: words.say('wall.fields'),
            cell: (way) => (way.fields.length > 0 ? way.fields.join(', ') : <Missing kind="not-reported" />),
          },
        ]}
      />
      <Heading>{words.say('wall.places')}</Heading>
      <Paragraph>{words.say('wall.places-explained')}</Paragraph>
      <Table
        caption={words.say('wall.places')}
        hideCaption
        rows={result.places}
        columns={[
          { label: words.say('wall.purpose'), rowHeader: true, cell: (line) => purposeName(line.purpose, words) },
          {
            label: words.say('wall.what-is-held'),
            cell: (line) =>
              words.list(Object.entries(line.kinds).map(([kind, count]) => words.find(`wall.place.${kind}`, { count }) ?? kind)),
          },
        ]}
      />
      <KeyExchanges keys={result.keys} words={words} />
      <Heading>{words.say('wall.check-yourself')}</Heading>
      <Paragraph>{words.say('wall.check-explained')}</Paragraph>
      <p>
        <span class="code">npx mkataba audit wall</span>
      </p>
      <Actions links={[[words.say('kernel.roots.title'), '/trust/record']]} />
    </>
  ),
})

export const operations = [trust] as const
export const pages = [trustPage] as const
