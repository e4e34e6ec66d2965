import type { Day } from '../clock.ts'
import type { Writing } from '../operation.ts'
import { dueFor, ownDay } from './rules.ts'
import { followAddress, keepSent, tellOpener } from './steps.ts'
import { insertCase, insertEvent, nextReference } from './store.ts'
import type { Declared } from './terms.ts'

const pick = (given: Readonly<Record<string, unknown>>, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter((field) => given[field] !== undefined).map((field) => [field, given[field]]))

/** A case as it is handed to whoever opened it: by `follow` they see how it goes on without signing in. */
export type OpenedCase = { readonly id: string; readonly reference: string; readonly follow: string; readonly dueOn: Day | null }

/** Opens a case with what was asked for: by a form, or by the program itself, which then says with whom it lies. */
export const openCase = async (
  declared: Declared,
  writing: Writing,
  sent: Readonly<Record<string, unknown>>,
  lies: { readonly organisation?: string | null; readonly openedAt?: Date } = {},
): Promise<OpenedCase> => {
  const { db, who, today, calendar, newId, sign, words } = writing
  const [id, stage, openedAt] = [newId(), declared.opens.to, lies.openedAt ?? writing.now]
  const opened = lies.openedAt ? writing.dayOf(lies.openedAt) : today
  const added = (await declared.opens.adds?.(writing, sent)) ?? {}
  const { email, ...asked } = await keepSent(declared, writing, id, { ...sent, ...added })
  const by = (await declared.opens.due?.(writing, asked)) ?? ownDay(declared, stage, asked)
  const it = {
    id,
    reference: await nextReference(declared, db, opened),
    stage,
    openedAt,
    openedBy: who.actor,
    organisation: lies.organisation ?? (await declared.opens.liesWith?.(writing, asked)) ?? null,
    about: declared.opens.about ? String(asked[declared.opens.about] ?? '') : null,
    dueOn: dueFor(declared, stage, { opened, entered: opened, by }, calendar),
    language: words.language,
    email: typeof email === 'string' ? email : null,
    asked,
    published: declared.public?.includes(stage) ?? false,
    shown: { asked: pick(asked, declared.publicSees ?? []) },
  }
  await insertCase(declared, db, who, it)
  await insertEvent(declared, db, who, id, { number: 1, at: openedAt, actor: who.actor, step: 'open', from: null, to: stage, given: asked })
  const whole = { ...it, version: 1, assignedTo: null }
  await declared.opens.also?.(writing, whole, asked)
  await tellOpener(declared, writing, whole, stage)
  return { id, reference: it.reference, follow: followAddress(declared, sign, id), dueOn: it.dueOn }
}
