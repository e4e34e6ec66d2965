import { z } from 'zod'
import { anyone, type Day, NotFound, query, type Reading } from '#kernel'
import { FileEntry, filesAbout } from '#kernel/files'
import { bands } from '../evidence.ts'
import { papers } from '../papers.ts'
import { countSections, findStatement, versionsOf } from './draft/store.ts'
import { beginsOn, dueDaysOf } from './forums/rules.ts'
import { findForum, listForums } from './forums/store.ts'
import { packageOfReview } from './package/store.ts'
import { wholeReview } from './print/store.ts'
import { findReview, listComments, listReviews } from './store.ts'
import { dues, Forum, Section, Statement, sections } from './terms.ts'

const common = { under: ['gcm:p43', 'gcm:p44', 'gcm:p45', 'sgr:83'], may: anyone, purpose: 'public information' } as const

const Text = z.object({ en: z.string(), sw: z.string(), fr: z.string(), ar: z.string() }).partial()
const Review = z.object({
  id: z.uuid(),
  reference: z.string(),
  stage: z.string(),
  forum: z.string(),
  dueOn: z.string().nullable(),
  openedAt: z.date(),
  published: z.boolean(),
  decision: z.object({ at: z.string(), reasons: z.string(), ground: z.string() }).nullable(),
})
const Dues = z.record(z.enum(dues), z.string())
const ForumDays = z.object({ forum: Forum, begins: z.string(), dues: Dues })
const SectionStanding = z.object({
  section: Section,
  counts: z.record(z.enum(bands), z.number()),
  facts: z.number(),
  leftOut: z.number(),
  toLookAt: z.number(),
  comments: z.number(),
})
const Comment = z.object({
  id: z.uuid(),
  reference: z.string(),
  stage: z.string(),
  section: z.string(),
  comment: z.string(),
  name: z.string().nullable(),
  behalf: z.string().nullable(),
  openedAt: z.date(),
  decision: z.object({ step: z.string(), at: z.string(), reasons: z.string(), ground: z.string() }).nullable(),
})
const Sealed = z.object({ fingerprint: z.string(), key: z.string(), publicKey: z.string(), frozenAt: z.date() })

/** Whether somebody works on reports. */
const mayEdit = ({ roles }: Reading['who']): boolean => roles.includes('editor') || roles.includes('coordinator')

const daysOf = (forum: Forum) => ({ forum, begins: beginsOn(forum), dues: { ...dueDaysOf(forum) } })

export const reviewsQuery = query({
  ...common,
  under: ['gcm:p44', 'gcm:p45', 'sgr:83', 'nyd:89'],
  name: 'accountability.reviews',
  at: 'GET /accountability/reviews',
  input: z.object({}),
  result: z.object({
    forums: z.array(ForumDays.extend({ reviews: z.array(Review) })),
    today: z.string(),
    publicUrl: z.string(),
    mayEdit: z.boolean(),
  }),
  async read(reading) {
    const reviews = await listReviews(reading)
    const forums = (await listForums(reading)).map((forum) => ({
      ...daysOf(forum),
      reviews: reviews.filter(({ forum: code }) => code === forum.code),
    }))
    return { forums, today: reading.today, publicUrl: reading.publicUrl, mayEdit: mayEdit(reading.who) }
  },
})

const mustFindReview = async (reading: Reading, id: string) => {
  const review = await findReview(reading, id)
  if (!review) throw new NotFound()
  const forum = await findForum(reading, review.forum)
  return { review, forum: forum ? daysOf(forum) : null }
}

/** The newest file of each name. */
const newestOf = (files: readonly FileEntry[]): FileEntry[] => [...new Map(files.map((file) => [file.name, file])).values()]

export const review = query({
  ...common,
  name: 'accountability.reviewReport',
  at: 'GET /accountability/reviews/:id',
  input: z.object({ id: z.uuid() }),
  result: z.object({
    review: Review,
    forum: ForumDays.nullable(),
    sections: z.array(SectionStanding),
    files: z.array(FileEntry),
    sealed: Sealed.nullable(),
    mayEdit: z.boolean(),
    today: z.string(),
  }),
  async read(reading, { id }) {
    const { review, forum } = await mustFindReview(reading, id)
    const counts = await countSections(reading, id)
    const said = await listComments(reading, id)
    const sealed = await packageOfReview(reading, id)
    return {
      review,
      forum,
      sections: sections.flatMap((section) => {
        const found = counts.find((each) => each.section === section)
        return found ? [{ ...found, comments: said.filter((each) => each.section === section).length }] : []
      }),
      files: newestOf(await filesAbout(papers.declared, reading.db, reading.who, [id])),
      sealed,
      mayEdit: mayEdit(reading.who),
      today: reading.today,
    }
  },
})

const perPage = 100

export const reviewSection = query({
  ...common,
  name: 'accountability.reviewSection',
  at: 'GET /accountability/reviews/:id/:section',
  input: z.object({ id: z.uuid(), section: Section, page: z.coerce.number().int().min(1).max(1000).default(1) }),
  result: z.object({
    review: Review,
    forumTitle: Text,
    section: Section,
    statements: z.array(Statement),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    comments: z.array(Comment),
    before: z.string().nullable(),
    after: z.string().nullable(),
    mayEdit: z.boolean(),
  }),
  async read(reading, { id, section, page }) {
    const whole = await wholeReview(reading, id, section)
    if (!whole) throw new NotFound()
    const { review, statements, comments, forumTitle } = whole
    const at = sections.indexOf(section as (typeof sections)[number])
    return {
      review,
      forumTitle,
      section,
      statements: statements.slice((page - 1) * perPage, page * perPage),
      total: statements.length,
      page,
      pages: Math.max(1, Math.ceil(statements.length / perPage)),
      comments: [...comments],
      before: sections[at - 1] ?? null,
      after: sections[at + 1] ?? null,
      mayEdit: mayEdit(reading.who) && (review.stage === 'drafted' || review.stage === 'open-to-comments'),
    }
  },
})

export const reviewWhole = query({
  ...common,
  name: 'accountability.reviewWhole',
  at: 'GET /accountability/reviews/:id/whole',
  input: z.object({ id: z.uuid() }),
  result: z.object({
    review: Review,
    forumTitle: Text,
    statements: z.array(Statement),
    comments: z.array(Comment),
    sealed: Sealed.extend({ jws: z.string() }).nullable(),
    publicUrl: z.string(),
    stateName: Text,
    today: z.string(),
  }),
  async read(reading, { id }) {
    const whole = await wholeReview(reading, id)
    if (!whole) throw new NotFound()
    return { ...whole, statements: [...whole.statements], comments: [...whole.comments] }
  },
})

const Version = z.object({
  version: z.number(),
  change: z.string(),
  words: Text,
  leftOut: z.string().nullable(),
  at: z.date(),
  by: z.string().nullable(),
})

export const statement = query({
  ...common,
  name: 'accountability.reviewStatement',
  at: 'GET /accountability/reviews/statements/:id',
  input: z.object({ id: z.uuid() }),
  result: z.object({ statement: Statement, review: Review, versions: z.array(Version), mayEdit: z.boolean() }),
  async read(reading, { id }) {
    const found = await findStatement(reading, id)
    const review = found ? await findReview(reading, found.review) : null
    if (!found || !review) throw new NotFound()
    const versions = reading.who.kind === 'public' ? [] : await versionsOf(reading, id)
    return {
      statement: found,
      review,
      versions: [...versions],
      mayEdit: mayEdit(reading.who) && (review.stage === 'drafted' || review.stage === 'open-to-comments'),
    }
  },
})

/** The days that fall due before the forums that are still to come, in their order. */
export const comingDays = (forums: readonly { readonly forum: Forum; readonly dues: Readonly<Record<string, Day>> }[], today: Day) =>
  forums
    .flatMap(({ forum, dues: days }) => dues.map((due) => ({ forum, due, day: days[due]! })))
    .filter(({ day }) => day >= today)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
