import type { Child } from 'hono/jsx'
import PostalMime from 'postal-mime'
import { z } from 'zod'
import { action, badInput, form, only, type Writing } from '#kernel'
import { keepFile } from '#kernel/files'
import { Facts, Missing, Notice, Paragraph, usePage } from '#kernel/html'
import { labelOf, parseInput } from '#kernel/input'
import type { Words } from '#kernel/language'
import { papers } from '../papers.ts'
import { handIn, issuesOf, issuesWhile } from './hand-in.ts'
import { readReply } from './letter.ts'
import { keepEvidence, reportCalled } from './store.ts'
import { Told } from './terms.ts'

const withoutMarks = (html: string): string =>
  html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/gi, '')
    .replace(/<blockquote[\s\S]*$/i, '')
    .replace(/<(br|\/p|\/div|\/li)[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

type Mail = { readonly from: string; readonly subject: string; readonly text: string; readonly attachments: readonly File[] }

/** A letter as it was saved from a mail program; refused where the file is none. */
const openLetter = async (bytes: Uint8Array<ArrayBuffer>): Promise<Mail> => {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }).catch(() => null)
  if (!mail?.from || !mail.headers.some(({ key }) => key === 'subject' || key === 'date'))
    throw badInput('accountability.not-a-letter', undefined, 'file')
  return {
    from: mail.from.address ?? mail.from.name ?? '',
    subject: mail.subject ?? '',
    text: (mail.text ?? '').trim() || withoutMarks(mail.html ?? ''),
    attachments: mail.attachments
      .filter(({ disposition }) => disposition === 'attachment')
      .map(({ content, filename, mimeType }) => new File([content as ArrayBuffer], filename ?? 'file', { type: mimeType })),
  }
}

const Heard = z.object({
  kept: z.boolean(),
  reference: z.string().nullable(),
  activity: z.string().nullable(),
  from: z.string(),
  told: Told.partial(),
  attachments: z.array(z.string()),
  issues: z.array(z.object({ at: z.string(), message: z.string() })),
  content: z.string().nullable(),
})
type Heard = z.infer<typeof Heard>

const keepAll = async (writing: Writing, of: { report: string; activity: string }, letter: File, mail: Mail): Promise<void> => {
  for (const file of [letter, ...mail.attachments]) {
    const kept = await keepFile(papers.declared, writing, file, { about: of.report })
    await keepEvidence(writing, { ...of, open: false, published: false }, kept)
  }
}

export const takeLetter = action({
  name: 'accountability.takeLetter',
  under: 'gcm:p43',
  at: 'POST /accountability/take-letter',
  may: only('lead', 'coordinator'),
  purpose: 'coordination',
  input: z.object({
    file: z.file().max(25_000_000).optional(),
    content: z.string().max(2_000_000).optional().meta({ field: 'hidden' }),
    report: z
      .string()
      .trim()
      .regex(/^REP-\d{4}-\d{5}$/, { message: 'accountability.wrong-reference' })
      .optional(),
    mode: z.enum(['try', 'keep']).default('try'),
  }),
  result: Heard,
  async act(writing, { file, content, report: named, mode }) {
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : content ? new Uint8Array(Buffer.from(content, 'base64')) : null
    if (!bytes) throw badInput('error.not-a-file', undefined, 'file')
    const mail = await openLetter(bytes)
    const { reference: found, ...told } = readReply(mail.subject, mail.text)
    const reference = named ?? found
    const report = reference ? await reportCalled(writing, reference) : null
    const read = issuesWhile(() => parseInput(Told, told))
    const issues = [...read.issues, ...(await issuesOf(writing, report, told))]
    const kept = mode === 'keep' && issues.length === 0
    if (kept) {
      await handIn(writing, report!, read.value!, 'letter')
      await keepAll(writing, { report: report!.id, activity: report!.activity }, new File([bytes], file?.name ?? `${reference}.eml`), mail)
    }
    return {
      kept,
      reference,
      activity: report?.activity ?? null,
      from: mail.from,
      told,
      attachments: mail.attachments.map(({ name }) => name),
      issues: issues.map(({ at, saying }) => ({ at, message: writing.words.say(saying.key, saying.values) })),
      content: !kept && bytes.length < 1_400_000 ? Buffer.from(bytes).toString('base64') : null,
    }
  },
})

const ToldFacts = ({ told, words }: { told: Heard['told']; words: Words }): Child => (
  <Facts
    facts={(['told', 'obstacles', 'reached', 'spent', 'people'] as const).map((field) => {
      const value = told[field]
      const lines = value === undefined ? [] : [value].flat()
      return [
        labelOf({ name: 'accountability.report' }, field, words),
        lines.length > 0 ? lines.map((line) => <p dir="auto">{line}</p>) : <Missing kind="not-reported" />,
      ] as const
    })}
  />
)

const Done = ({ result, words }: { readonly result: Heard; readonly words: Words }): Child => (
  <>
    <Notice kind={result.kept ? 'success' : result.issues.length > 0 ? 'error' : 'info'}>
      {words.say(
        result.kept
          ? 'accountability.take-letter.kept'
          : result.issues.length > 0
            ? 'accountability.take-letter.wrong'
            : 'accountability.take-letter.tried',
        {
          reference: result.reference ?? '–',
        },
      )}
    </Notice>
    {result.issues.map(({ at, message }) => (
      <Paragraph>
        {at ? `${labelOf({ name: 'accountability.report' }, at, words)}: ` : ''}
        {message}
      </Paragraph>
    ))}
    <Facts
      facts={[
        [words.say('accountability.report-reference'), result.reference ?? <Missing kind="unknown" />],
        [
          words.say('accountability.activity'),
          result.activity ? <a href={`/accountability/plan/${result.activity}`}>{result.activity}</a> : <Missing kind="unknown" />,
        ],
        [words.say('accountability.sent-by'), result.from],
        [words.say('accountability.attachments'), words.list(result.attachments) || '–'],
      ]}
    />
    <ToldFacts told={result.told} words={words} />
    {!result.kept && result.content && result.issues.length === 0 ? (
      <form method="post" action="/accountability/take-letter">
        <input type="hidden" name="_token" value={usePage().token} />
        <input type="hidden" name="content" value={result.content} />
        <input type="hidden" name="report" value={result.reference ?? ''} />
        <button class="govuk-button" name="mode" value="keep" type="submit">
          {words.say('accountability.take-letter.keep')}
        </button>
      </form>
    ) : null}
  </>
)

export const takeLetterForm = form(takeLetter, {
  goesTo: () => '/accountability/reports',
  Done,
  Intro: ({ words }) => (
    <>
      <Paragraph>{words.say('accountability.take-letter.explained')}</Paragraph>
      <pre class="code">{'ACT-10.2 2026-03-14\nspent: 120000.50\nfemale 18-64 40'}</pre>
    </>
  ),
})
