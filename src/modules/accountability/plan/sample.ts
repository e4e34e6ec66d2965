import type { Sample } from '#kernel'
import { addEntry } from '#kernel/register'
import { activityRegister, milestoneRegister } from './registers.ts'
import made from './sample.json'
import { Activity, Milestone } from './terms.ts'

/** Objective, what will be done, in English and Swahili, who leads, where, from which day to which (from today), millions of shillings, for whom, SDG target; and for each milestone the day and whether it was done. */
type Line = readonly [
  objective: number,
  en: string,
  sw: string,
  lead: string,
  places: string,
  from: number,
  to: number,
  millions: number,
  group: string,
  target: string,
  milestones: readonly (readonly [day: number, done: boolean])[],
]

const lines = made as unknown as readonly Line[]

const points = [
  {
    en: 'Agreed, and the money is there',
    sw: 'Imekubaliwa, na fedha zipo',
    fr: 'Convenu, et l’argent est là',
    ar: 'اتُّفق عليه والمال متوفر',
  },
  { en: 'Begun where people are', sw: 'Imeanza mahali watu walipo', fr: 'Commencé là où sont les gens', ar: 'بدأ حيث الناس' },
  {
    en: 'Half way, and looked at from outside',
    sw: 'Nusu ya njia, na imekaguliwa kutoka nje',
    fr: 'À mi-chemin, et examiné du dehors',
    ar: 'في منتصف الطريق، وفُحص من الخارج',
  },
  { en: 'Done, and handed over', sw: 'Imekamilika, na imekabidhiwa', fr: 'Fait, et remis', ar: 'أُنجز وسُلّم' },
] as const

/** A plan that nobody made, with items that are late and items that are well, over all objectives. */
export const sample: Sample = async ({ db, who, now, newId }) => {
  const day = (offset: number): string => new Date(now.getTime() + offset * 86_400_000).toISOString().slice(0, 10)
  for (const [objective, en, sw, lead, places, from, to, millions, group, target, milestones] of lines) {
    const code = `ACT-${String(objective).padStart(2, '0')}`
    const activity = Activity.parse({
      code,
      title: { en, sw },
      objective: String(objective),
      targets: [target],
      level: lead === 'IGAD' ? 'regional' : /^KE-0/.test(lead) ? 'county' : 'national',
      lead,
      places: places ? places.split(' ') : [],
      groups: [group],
      startsOn: day(from),
      endsOn: day(to),
      budget: String(millions * 1_000_000),
      currency: 'KES',
      source: 'Made up for the demonstration',
      ...(objective === 13 ? { after: ['ACT-12'] } : {}),
    })
    await addEntry(activityRegister as never, { db, who, now }, newId(), activity, 'Part of the demonstration')
    for (const [at, [due, done]] of milestones.entries()) {
      const milestone = Milestone.parse({
        code: `${code}.${at + 1}`,
        activity: code,
        title: points[at]!,
        dueOn: day(due),
        ...(done ? { doneOn: day(due - 3) } : {}),
      })
      await addEntry(milestoneRegister as never, { db, who, now }, newId(), milestone, 'Part of the demonstration')
    }
  }
}
