import type { Writes } from '../db/index.ts'
import { isLanguage } from '../language/index.ts'
import type { Asked, Notice } from '../operation.ts'

const filling = (values: Notice['values']): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(values ?? {}).map(([name, value]) => [name, value instanceof Date ? { date: value.toISOString() } : value]),
    ),
  )

/** Puts a notice in the outbox, in the transaction of what it tells of. */
export const putNotice = async (db: Writes, asked: Asked, notice: Notice): Promise<void> => {
  const to = notice.to
  const language = 'language' in to && isLanguage(to.language) ? to.language : asked.words.language
  await db
    .insertInto('kernel.notice')
    .values({
      state: asked.who.state,
      id: asked.newId(),
      actor: 'account' in to ? to.account : null,
      email: 'email' in to ? to.email : null,
      language,
      purpose: asked.purpose,
      key: notice.key,
      filling: filling(notice.values),
      link: notice.link ?? null,
      made_at: asked.now,
    })
    .execute()
}

/** What fills a notice's sentence, as it was put in. */
export const filled = (values: unknown): Record<string, string | number | Date> =>
  Object.fromEntries(
    Object.entries(values as Record<string, string | number | { date: string }>).map(([name, value]) => [
      name,
      typeof value === 'object' ? new Date(value.date) : value,
    ]),
  )
