import type { Sample } from '#kernel'
import { daysAfter } from '#kernel'
import { addEntry } from '#kernel/register'
import { practiceRegister, reuseRegister } from './registers.ts'
import made from './sample.json'
import { Practice, Reuse } from './terms.ts'

/** Practices that nobody tried, of every grade, one of them grown old; one that somebody took up. */
export const sample: Sample = async ({ db, who, now, today, newId }) => {
  const day = (offset: number | undefined): string | undefined => (offset === undefined ? undefined : daysAfter(today, offset))
  for (const { triedFrom, lastCheckedOn, ...rest } of made) {
    const until = day((rest as { triedUntil?: number }).triedUntil)
    const practice = Practice.parse({ ...rest, triedFrom: day(triedFrom), lastCheckedOn: day(lastCheckedOn), triedUntil: until })
    await addEntry(practiceRegister as never, { db, who, now }, newId(), practice, 'Part of the demonstration')
  }
  const reuse = Reuse.parse({
    code: 'MFANO-REUSE-1',
    practice: 'MFANO-ATD-1',
    takenUpBy: 'KE-001',
    takenUpIn: 'KE-001',
    takenUpOn: day(-200),
    whatWasChanged: {
      en: 'One case manager for twenty people, and the talk every two weeks.',
      sw: 'Msimamizi mmoja kwa watu ishirini, na mazungumzo kila baada ya wiki mbili.',
      fr: 'Un accompagnant pour vingt personnes, et l’entretien toutes les deux semaines.',
      ar: 'مرافق واحد لعشرين شخصًا، والحديث كل أسبوعين.',
    },
    reuseCameOut: 'worked-in-part',
  })
  await addEntry(reuseRegister as never, { db, who, now }, newId(), reuse, 'Part of the demonstration')
}
