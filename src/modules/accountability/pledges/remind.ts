import type { Tick, Writing } from '#kernel'
import { currentEntries } from '../current.ts'
import { reportKey } from './pledging.ts'
import { pledgeRegister } from './registers.ts'
import { reminderDue } from './rules.ts'
import { type Contact, contactsByReference, keepReminder, reportedValues } from './store.ts'
import type { Pledge } from './terms.ts'

const sentences = {
  soon: 'accountability.pledge-due-soon',
  overdue: 'accountability.pledge-is-overdue',
  quiet: 'accountability.pledge-quiet',
} as const

const recipient = ({ actor, email, language }: Contact) => (actor ? { account: actor } : email ? { email, language } : null)

/** Reminds those who made pledges: that the day is near, that it has passed, that nothing was heard for long; each once. */
const remind = async (writing: Writing): Promise<number> => {
  const [contacts, values] = [await contactsByReference(writing), Map.groupBy(await reportedValues(writing), ({ pledge }) => pledge)]
  let sent = 0
  for (const { entry: pledge } of await currentEntries<Pledge>(pledgeRegister, writing)) {
    const contact = contacts.get(pledge.code)
    const to = contact ? recipient(contact) : null
    const due = reminderDue(pledge, values.get(pledge.code) ?? [], writing.today)
    if (!to || !due || !(await keepReminder(writing, pledge.code, due.kind, due.about))) continue
    sent += 1
    await writing.tell({
      to,
      key: sentences[due.kind],
      values: { reference: pledge.code, day: new Date(`${due.about}T12:00:00Z`) },
      link: `/accountability/pledges/${pledge.code}/report/${reportKey(writing.sign, pledge.code)}`,
    })
  }
  return sent
}

export const reminders: Tick = { name: 'accountability.pledges', work: remind }
