import { sql } from 'kysely'
import { z } from 'zod'
import { type Role, roles } from '../access/index.ts'
import type { Writes } from '../db/index.ts'
import { keepFile } from '../files/index.ts'
import { type AnyAction, type Asked, action, kebab, type Like, type Writing } from '../operation.ts'
import { badInput, Conflict, NotFound } from '../refusals.ts'
import { SignInName } from '../sign-in/terms.ts'
import { dueFor, mustBeAhead, ownDay } from './rules.ts'
import { type CaseRow, findCase, historyOf, insertEvent, moveCase, type Shown } from './store.ts'
import type { Declared, Step } from './terms.ts'
import { stageName } from './words.ts'

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** The name of a step's action: `compact.correctionAssign`. */
export const actionOf = (declared: Pick<Declared, 'name'>, step: string): string => declared.name + capital(step)

/** The sentences that the operations of all procedures share, filled with this one's names. */
export const likeOf = (declared: Pick<Declared, 'name'>, key: string, step = ''): Like => ({
  key: `procedure.one-${key}`,
  values: { what: `${declared.name}.title`, step: `${declared.name}.step.${kebab(step)}` },
})

/** The address by which whoever opened a case follows it; its last part only this installation can have made. */
export const followAddress = (declared: Pick<Declared, 'name' | 'at'>, sign: Asked['sign'], id: string): string =>
  `${declared.at}/${id}/follow/${sign('case', declared.name, id)}`

/** Tells whoever opened a case that it has reached a stage, if the procedure tells of it. */
export const tellOpener = async (
  declared: Declared,
  { tell, sign }: Pick<Writing, 'tell' | 'sign'>,
  it: CaseRow | (Omit<CaseRow, 'assignedName'> & { assignedName?: string | null }),
  stage: string,
): Promise<void> => {
  const key = declared.tells[stage]
  const to = it.openedBy ? { account: it.openedBy } : it.email ? { email: it.email, language: it.language } : null
  if (!key || !to) return
  await tell({ to, key, values: { reference: it.reference }, link: followAddress(declared, sign, it.id) })
}

const rolesOf = (step: Step): readonly Role[] => (step.by.kind === 'only' ? step.by.roles : roles)

/** To whom a step gives the case: the colleague who is named, or whoever takes the step. */
const assigneeOf = async (
  declared: Declared,
  db: Writes,
  step: Step,
  { who }: Asked,
  named: unknown,
): Promise<{ id: string | null; organisation: string | null }> => {
  if (typeof named !== 'string' || named === '') return { id: who.actor, organisation: who.organisation }
  const next = Object.values(declared.steps).filter((each) => (typeof each.from === 'string' ? [each.from] : each.from).includes(step.to))
  const holding = [...new Set(next.flatMap(rolesOf))]
  const { rows } = await sql<{
    id: string
    organisation: string | null
  }>`select id, organisation from kernel.colleague(${named}, ${holding}::text[])`.execute(db)
  if (!rows[0]) throw badInput('procedure.no-colleague', { name: named }, 'assignee')
  return rows[0]
}

/** What everybody reads of a case after a step: its decision, and what else the step lets them see. */
const shownAfter = (it: CaseRow, name: string, step: Step, now: Date, given: Readonly<Record<string, unknown>>): Shown => {
  const at = now.toISOString()
  const fields = Object.fromEntries(
    (step.publicSees ?? []).filter((field) => given[field] !== undefined).map((field) => [field, given[field]]),
  )
  return {
    ...it.shown,
    ...(step.kind === 'decision' ? { decision: { step: name, at, reasons: String(given.reasons), ground: String(given.ground) } } : {}),
    ...(step.publicSees ? { given: [...(it.shown.given ?? []), { step: name, at, fields }] } : {}),
  }
}

/** What was sent, its files kept in the store of the procedure and named instead. */
export const keepSent = async (
  declared: Pick<Declared, 'files' | 'name'>,
  writing: Writing,
  id: string,
  sent: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> => {
  const kept: Record<string, unknown> = {}
  for (const [at, value] of Object.entries(sent)) {
    if (!(value instanceof File)) kept[at] = value
    else if (declared.files) kept[at] = await keepFile(declared.files.declared, writing, value, { about: id, at })
    else throw new Error(`${declared.name} asks for a file and has no store for it`)
  }
  return kept
}

/** Somebody else took a step while this one was written. */
const movedMeanwhile = (stage: string, version: number): Conflict =>
  new Conflict({}, version, { key: 'procedure.moved-meanwhile', values: { stage } })

/** The action of one step: stage, role and safeguards are asked again, then the case moves and its history grows. */
export const stepAction = (declared: Declared, name: string, step: Step): AnyAction => {
  const asks = { ...step.asks.shape, ...(step.assigns ? { assignee: SignInName.optional() } : {}) }
  return action({
    name: actionOf(declared, name),
    like: likeOf(declared, 'step', name),
    under: declared.under,
    at: `POST ${declared.at}/:id/${kebab(name)}`,
    may: step.by,
    purpose: declared.purpose,
    input: z.object({ id: z.uuid(), version: z.coerce.number().int().min(1).meta({ field: 'hidden' }), ...asks }),
    result: z.object({ id: z.uuid(), stage: z.string() }),
    about: ({ id }) => [id as string],
    async act(asked, { id, version, ...sent }) {
      const { db, who, now, today, calendar, words } = asked
      const it = await findCase(declared, db, who, id as string)
      if (!it) throw new NotFound()
      const history = await historyOf(declared, db, who, it.id)
      if (it.version !== version) throw movedMeanwhile(stageName(declared, it.stage, words), it.version)
      mustBeAhead(name, step, it, who, history, sent)
      const given = await keepSent(declared, asked, it.id, sent)
      const assignee = step.assigns
        ? await assigneeOf(declared, db, step, asked, given.assignee)
        : { id: it.assignedTo, organisation: it.organisation }
      const by = (await step.due?.(asked, it, given)) ?? ownDay(declared, step.to, it.asked)
      const moved = await moveCase(declared, db, who, it, {
        stage: step.to,
        assignedTo: assignee.id,
        organisation: assignee.organisation,
        dueOn: dueFor(declared, step.to, { opened: asked.dayOf(it.openedAt), entered: today, by }, calendar),
        published: declared.public?.includes(step.to) ?? false,
        shown: shownAfter(it, name, step, now, given),
        enteredAt: now,
      })
      if (!moved) throw movedMeanwhile(stageName(declared, it.stage, words), it.version + 1)
      await insertEvent(declared, db, who, it.id, {
        number: history.length + 1,
        at: now,
        actor: who.actor,
        step: name,
        from: it.stage,
        to: step.to,
        given,
      })
      await step.also?.(asked, it, given)
      await tellOpener(declared, asked, it, step.to)
      if (step.assigns && assignee.id && assignee.id !== who.actor) {
        await asked.tell({
          to: { account: assignee.id },
          key: 'procedure.assigned-to-you',
          values: { reference: it.reference, day: now },
          link: `${declared.at}/${it.id}`,
        })
      }
      return { id: it.id, stage: step.to }
    },
  })
}
