import type { Reading } from '#kernel'
import { allByKey } from '#kernel/register'
import type { Forum } from '../terms.ts'
import { forumRegister } from './registers.ts'
import { beginsOn } from './rules.ts'

type Asking = Pick<Reading, 'db' | 'who'>

/** The forums in use, in the order of their days. */
export const listForums = async ({ db, who }: Asking): Promise<readonly Forum[]> =>
  [...(await allByKey(forumRegister as never, db, who)).values()]
    .filter(({ retired }) => !retired)
    .map(({ entry }) => entry as unknown as Forum)
    .sort((a, b) => (beginsOn(a) < beginsOn(b) ? -1 : 1))

/** The forum of a code, or null. */
export const findForum = async (asking: Asking, code: string): Promise<Forum | null> =>
  (await listForums(asking)).find((forum) => forum.code === code) ?? null
