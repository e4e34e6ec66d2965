import { z } from 'zod'
import { keptFrom, signedIn } from '../access/index.ts'
import { ButtonLink, Paragraph, Tag } from '../html/index.ts'
import { action, type Operation, query } from '../operation.ts'
import { type AnyPage, form, page } from '../page.ts'
import { filled } from './put.ts'

const InboxNotice = z.object({ id: z.uuid(), sentence: z.string(), link: z.string().nullable(), madeAt: z.date(), read: z.boolean() })
export type InboxNotice = z.infer<typeof InboxNotice>

const notices = query({
  name: 'kernel.notices',
  under: 'gcm:3',
  at: 'GET /me/notices',
  may: signedIn,
  purpose: 'administration',
  input: z.object({}),
  result: z.object({ notices: z.array(InboxNotice) }),
  async read({ db, words }) {
    const rows = await db
      .selectFrom('kernel.notice')
      .select(['id', 'key', 'filling', 'link', 'made_at', 'read_at'])
      .orderBy('made_at', 'desc')
      .limit(100)
      .execute()
    return {
      notices: rows.map((row) => ({
        id: row.id,
        sentence: words.find(row.key, filled(row.filling)) ?? row.key,
        link: row.link,
        madeAt: row.made_at,
        read: row.read_at !== null,
      })),
    }
  },
})

const readNotices = action({
  name: 'kernel.readNotices',
  under: 'gcm:3',
  at: 'POST /me/notices/read',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z.object({}),
  result: z.object({}),
  async act({ db, who, now }) {
    await db
      .updateTable('kernel.notice')
      .set({ read_at: now })
      .where('state', '=', who.state)
      .where('actor', '=', who.actor)
      .where('purpose', 'not in', [...keptFrom(who.purpose), ''])
      .where('read_at', 'is', null)
      .execute()
    return {}
  },
})

const noticesPage = page(notices, {
  title: ({ words }) => words.say('kernel.notices.title'),
  Body: ({ result, words }) => (
    <>
      {result.notices.length === 0 ? <Paragraph quiet>{words.say('kernel.notices.none')}</Paragraph> : null}
      <ul class="plain-list">
        {result.notices.map((notice) => (
          <li>
            {notice.read ? null : <Tag tone="warn">{words.say('kernel.notices.new')}</Tag>}{' '}
            {notice.link ? <a href={notice.link}>{notice.sentence}</a> : notice.sentence}
            <br />
            <span class="quiet">{words.time(notice.madeAt)}</span>
          </li>
        ))}
      </ul>
      {result.notices.some((notice) => !notice.read) ? (
        <ButtonLink to="/me/notices/read" secondary>
          {words.say('kernel.read-notices.title')}
        </ButtonLink>
      ) : null}
    </>
  ),
})

export const operations: readonly Operation[] = [notices, readNotices]
export const pages: readonly AnyPage[] = [noticesPage, form(readNotices, { goesTo: () => '/me/notices' })]
