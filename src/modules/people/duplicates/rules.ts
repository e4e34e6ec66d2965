import { type Day, under } from '#kernel'
import { daysOfBirth } from '../births/rules.ts'
import type { PlainRecord } from '../matching/table.ts'
import type { Summary } from '../register/summary.ts'
import type { Evidence } from '../register/terms.ts'
import type { Why } from './terms.ts'

const mostNames = 3

/** A day of birth as records are compared: a whole day, a month, a year, or nothing where it is a wider guess. */
const comparedBirth = (birth: Summary['birth'], today: Day): string => {
  const days = birth === null ? null : daysOfBirth(birth, today)
  if (!days) return ''
  if (days.from === days.to) return days.from
  if (days.from.slice(0, 7) === days.to.slice(0, 7)) return days.from.slice(0, 7)
  const middle = new Date((Date.parse(days.from) + Date.parse(days.to)) / 2).toISOString()
  return Number(days.to.slice(0, 4)) - Number(days.from.slice(0, 4)) <= 1 ? middle.slice(0, 4) : ''
}

/** The parts of a name by which records are compared: as they were said, or its first word and the others. */
const comparedName = (name: Summary['names'][number]): { readonly given: string; readonly family: string } => {
  const words = name.asSaid.split(/\s+/)
  const family = name.family ?? name.patronymic ?? name.clan
  return { given: name.given ?? words[0] ?? '', family: family ?? words.slice(1).join(' ') }
}

/** A person as records are compared, once for each of their names. */
export const comparedAs = (summary: Summary, today: Day): readonly PlainRecord[] =>
  summary.names.slice(0, mostNames).map((name) => ({
    ...comparedName(name),
    sex: summary.sex === 'female' ? 'f' : summary.sex === 'male' ? 'm' : '',
    birth: comparedBirth(summary.birth, today),
    place: summary.place ?? '',
  }))

/** Births further apart than this, in years, are two persons' where neither is a guess. */
const tooFarApart = 10

/** Whether two births are so far apart that whatever else agrees speaks for namesakes. */
export const bornTooFarApart = under('gcm:p13.d', (one: Summary['birth'], two: Summary['birth'], today: Day): boolean => {
  if (one === null || two === null || one.approximate || two.approximate) return false
  const [a, b] = [daysOfBirth(one, today), daysOfBirth(two, today)]
  if (!a || !b) return false
  const gap = Math.max(Date.parse(a.from) - Date.parse(b.to), Date.parse(b.from) - Date.parse(a.to))
  return gap > tooFarApart * 365.25 * 86_400_000
})

/** From which probability on two records are as good as sure to be one person's. */
const asGoodAsSure = 0.99

/** How much harm a wrong merge would do: high unless nothing speaks against it and who both are stands on papers that were seen. */
export const riskOf = under(
  'gcm:p13.d',
  ({ probability, reasons }: Why, sureness: readonly Evidence[], sexes: readonly (string | null)[]): 'high' | 'low' => {
    const against = reasons.some(({ bits }) => bits < -1)
    const papers = sureness.every((each) => each === 'confirmed-by-issuer' || each === 'document-seen')
    const oneSex = new Set(sexes.filter((sex) => sex !== null && sex !== 'not-said')).size < 2
    return probability >= asGoodAsSure && !against && papers && oneSex ? 'low' : 'high'
  },
)
