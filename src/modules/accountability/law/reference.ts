import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { newId } from '#kernel'
import { theProgram } from '#kernel/access'
import type { Writes } from '#kernel/db'
import { addEntry, allByKey, type RegisterDeclaration } from '#kernel/register'

/** A list that comes with the program: its entries are added where there are none of their name; what people changed since stays. */
export const listOf = <Entry extends z.ZodObject>(declared: RegisterDeclaration<Entry>, entries: readonly unknown[]) => ({
  version: (): string => createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16),
  load: async (db: Writes, state: string): Promise<void> => {
    const changing = { db, who: theProgram(state), now: new Date() }
    const there = await allByKey(declared as never, db, changing.who)
    for (const given of entries) {
      const entry = declared.entry.parse(given) as Record<string, unknown>
      if (!there.has(String(entry[declared.key]))) await addEntry(declared as never, changing, newId(), entry, 'Came with the program')
    }
  },
})
