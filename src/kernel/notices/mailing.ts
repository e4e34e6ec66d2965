import { sql } from 'kysely'
import { createTransport, type Transporter } from 'nodemailer'
import { theProgram } from '../access/index.ts'
import type { House } from '../house.ts'
import { isLanguage } from '../language/index.ts'
import { startRounds } from '../rounds.ts'
import { filled } from './put.ts'

type Due = { id: string; address: string; language: string; key: string; filling: unknown; link: string | null; tries: number }

const mostTries = 8
/** What is older is not mailed any more, such as where a mail server is set only later (days). */
const staleAfter = 14

/** Mails one notice that is due; whoever mails it holds its row, so that two processes never mail it twice. */
const mailOne = (house: House, post: Transporter): Promise<boolean> =>
  house.database.write(theProgram(house.config.state), async (db) => {
    const { rows } = await sql<Due>`
      select n.id, coalesce(n.email, a.email) as address, coalesce(a.language, n.language) as language, n.key, n.filling, n.link, n.tries
      from kernel.notice n left join kernel.account a on a.state = n.state and a.id = n.actor
      where n.mailed_at is null and n.made_at > ${new Date(house.now().getTime() - staleAfter * 86_400_000)} and n.tries < ${mostTries} and coalesce(n.email, a.email) is not null and coalesce(n.next_try_at, n.made_at) <= ${house.now()}
      order by n.made_at limit 1 for update of n skip locked`.execute(db)
    const due = rows[0]
    if (!due) return false
    const words = house.words[isLanguage(due.language) ? due.language : 'en']
    const sentence = words.find(due.key, filled(due.filling)) ?? due.key
    const change = await post
      .sendMail({
        to: due.address,
        subject: sentence.slice(0, 120),
        text: due.link ? `${sentence}\n\n${house.config.publicUrl}${due.link}` : sentence,
      })
      .then(
        () => ({ mailed_at: house.now() }),
        () => ({ tries: due.tries + 1, next_try_at: new Date(house.now().getTime() + 60_000 * 2 ** due.tries) }),
      )
    await db.updateTable('kernel.notice').set(change).where('state', '=', house.config.state).where('id', '=', due.id).execute()
    return true
  })

/** Mails what is due, every few seconds, where a mail server is set; gives what stops it. */
export const startMailing = (house: House, everySeconds = 10): (() => Promise<void>) => {
  if (!house.config.smtpUrl) return async () => {}
  const post = createTransport(house.config.smtpUrl, { from: `Mkataba <no-reply@${new URL(house.config.publicUrl).hostname}>` })
  return startRounds(house, 'mailing', everySeconds, async (stopping) => {
    while (!stopping() && (await mailOne(house, post)));
  })
}
