import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { languages } from '#kernel/language'
import { bands } from '../../evidence.ts'
import { listContributions } from '../contributions/store.ts'
import { Contribution } from '../contributions/terms.ts'
import { listDeclarations } from '../declaration/store.ts'
import { textOf } from '../draft/rules.ts'
import { countSections, listStatements } from '../draft/store.ts'
import { packagesOfForum, statementsOf } from '../package/store.ts'
import { Counts } from '../package/terms.ts'
import { reportedOn, wholeOf } from '../states/rules.ts'
import { statesByCode } from '../states/store.ts'
import { listReviews } from '../store.ts'
import { dues, Forum, ForumCode, Section, Sentence, sections } from '../terms.ts'
import { beginsOn, dueDaysOf } from './rules.ts'
import { findForum } from './store.ts'

const common = { under: ['gcm:p44', 'gcm:p45', 'gcm:p46'], may: anyone, purpose: 'public information' } as const

const Text = Sentence.partial()
const Kept = z.object({
  id: z.uuid(),
  fromState: z.string(),
  stateName: Text,
  reference: z.string(),
  frozenAt: z.date(),
  fingerprint: z.string(),
  counts: Counts,
})

export const forum = query({
  ...common,
  name: 'accountability.forum',
  at: 'GET /accountability/reviews/forum/:code',
  input: z.object({ code: ForumCode }),
  result: z.object({
    forum: Forum,
    begins: z.string(),
    dues: z.record(z.enum(dues), z.string()),
    reviews: z.array(z.object({ id: z.uuid(), reference: z.string(), stage: z.string() })),
    packages: z.array(Kept),
    contributions: z.array(z.object({ id: z.uuid(), entry: Contribution })),
    declarations: z.array(z.object({ id: z.uuid(), title: Text, stage: z.string() })),
    today: z.string(),
    mayEdit: z.boolean(),
    mayCoordinate: z.boolean(),
  }),
  async read(reading, { code }) {
    const found = await findForum(reading, code)
    if (!found) throw new NotFound()
    const { roles } = reading.who
    return {
      forum: found,
      begins: beginsOn(found),
      dues: { ...dueDaysOf(found) },
      reviews: (await listReviews(reading)).filter((each) => each.forum === code),
      packages: [...(await packagesOfForum(reading, code))],
      contributions: [...(await listContributions(reading, code))],
      declarations: (await listDeclarations(reading)).filter((each) => each.forum === code),
      today: reading.today,
      mayEdit: roles.includes('editor') || roles.includes('coordinator'),
      mayCoordinate: roles.includes('coordinator'),
    }
  },
})

/** The words of so many States are shown beside each other at once. */
const mostTexts = 6

const Said = z.object({ standing: z.string(), progress: z.string().nullable(), text: Sentence })
const Column = Kept.omit({ counts: true, fingerprint: true, frozenAt: true }).extend({
  counts: Counts,
  numeric: z.string().nullable(),
  draft: z.boolean(),
  said: z.array(Said),
})
type Column = z.infer<typeof Column>

/** The own State's report as long as it is not frozen, as far as the caller sees it: what it says today, unsigned. */
const ownDraft = async (reading: Reading, code: string, section: string | undefined): Promise<readonly Column[]> => {
  const { who, wordsIn } = reading
  const draft = (await listReviews(reading)).find((each) => each.forum === code && each.stage !== 'frozen')
  if (!draft) return []
  const statements = section ? await listStatements(reading, draft.id, section) : []
  const name = languages.map((language) => [language, wordsIn(language).find(`state.${who.state}`) ?? who.state] as const)
  return [
    {
      id: draft.id,
      fromState: who.state,
      stateName: Object.fromEntries(name),
      reference: draft.reference,
      counts: Object.fromEntries((await countSections(reading, draft.id)).map((each) => [each.section, each.counts])) as Column['counts'],
      numeric: null,
      draft: true,
      said: statements
        .filter(({ leftOut }) => leftOut === null)
        .map((it) => ({
          standing: it.standing,
          progress: it.progress,
          text: Object.fromEntries(languages.map((language) => [language, textOf(it, language)])) as Sentence,
        })),
    },
  ]
}

export const sideBySide = query({
  ...common,
  name: 'accountability.sideBySide',
  at: 'GET /accountability/reviews/forum/:code/side-by-side',
  input: z.object({ code: ForumCode, states: z.array(z.string().trim().max(3)).max(200).optional(), section: Section.optional() }),
  result: z.object({
    forum: Forum,
    columns: z.array(Column),
    all: z.array(z.object({ state: z.string(), name: Text, numeric: z.string().nullable(), whole: z.record(z.enum(bands), z.number()) })),
    together: z.array(z.object({ section: Section, progress: z.number(), late: z.number(), gaps: z.number() })),
  }),
  async read(reading, { code, states, section }) {
    const found = await findForum(reading, code)
    if (!found) throw new NotFound()
    const packages = await packagesOfForum(reading, code)
    const isChosen = ({ fromState }: { readonly fromState: string }): boolean => !states?.length || states.includes(fromState)
    const chosen = packages.filter(isChosen)
    const known = await statesByCode(reading)
    const said = section ? await statementsOf(reading, chosen.slice(0, mostTexts), section) : null
    const own = await ownDraft(reading, code, section)
    const columns: Column[] = [
      ...own.filter(isChosen),
      ...chosen.map((each) => ({ ...each, numeric: null, draft: false, said: [...(said?.get(each.id) ?? [])] })),
    ]
    const everybody = [...own, ...packages]
    const numericOf = (state: string): string | null => known.get(state)?.numeric ?? null
    return {
      forum: found,
      columns: columns.map((column) => ({ ...column, numeric: numericOf(column.fromState) })),
      all: everybody.map(({ fromState, stateName, counts }) => ({
        state: fromState,
        name: stateName,
        numeric: numericOf(fromState),
        whole: wholeOf(counts),
      })),
      together: sections.map((each) => ({ section: each, ...reportedOn(everybody, each) })),
    }
  },
})
