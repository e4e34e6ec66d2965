import type { Reading } from '#kernel'
import { allByKey } from '#kernel/register'
import { contributionRegister } from './registers.ts'
import type { Contribution } from './terms.ts'

/** What was brought to the review forums, or to one of them, newest first. */
export const listContributions = async (
  { db, who }: Pick<Reading, 'db' | 'who'>,
  forum?: string,
): Promise<readonly { readonly id: string; readonly entry: Contribution }[]> =>
  [...(await allByKey(contributionRegister as never, db, who)).values()]
    .filter(({ retired, entry }) => !retired && (forum === undefined || entry.forum === forum))
    .map(({ id, entry }) => ({ id, entry: entry as unknown as Contribution }))
    .sort((a, b) => (a.entry.day < b.entry.day ? 1 : a.entry.day > b.entry.day ? -1 : a.entry.code < b.entry.code ? -1 : 1))
