import type { Reading } from '#kernel'
import { allByKey, type RegisterDeclaration } from '#kernel/register'
import { codesOf } from '#module/compact'

type Asked = Pick<Reading, 'db' | 'who'>
/** An entry of a register that is in use, with its id and when it was last changed. */
export type Current<T> = { readonly id: string; readonly changedAt: Date; readonly entry: T }

/** The entries of a register that are in use, as far as the session sees them, by key. */
export const currentEntries = async <T>(
  register: Pick<RegisterDeclaration<never>, 'name'>,
  { db, who }: Asked,
): Promise<readonly Current<T>[]> =>
  [...(await allByKey(register as never, db, who)).values()]
    .filter(({ retired }) => !retired)
    .map(({ id, changedAt, entry }) => ({ id, changedAt, entry: entry as T }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** The keys of the entries of a register that are in use. */
export const currentKeys = async (register: Pick<RegisterDeclaration<never>, 'name'>, { db, who }: Asked): Promise<ReadonlySet<string>> =>
  new Set([...(await allByKey(register as never, db, who)).values()].filter(({ retired }) => !retired).map(({ key }) => key))

/** The codes of the organisations that take part, and those of the paragraphs. */
export const organisationsAndParagraphs = async (
  reading: Asked,
): Promise<{ organisations: ReadonlySet<string>; paragraphs: ReadonlySet<string> }> => ({
  organisations: await currentKeys({ name: 'kernel.organisation' }, reading),
  paragraphs: await codesOf(reading as Reading),
})
