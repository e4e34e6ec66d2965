import type { Child } from 'hono/jsx'
import { Missing, Table, Tag, type Tone } from '#kernel/html'
import type { Words } from '#kernel/language'
import type { Line } from './queries.ts'
import type { Sum } from './rules.ts'
import { type Counted, counted, type Shown } from './terms.ts'

const courseTones: Readonly<Record<Line['course'], Tone>> = {
  planned: 'quiet',
  running: 'good',
  silent: 'bad',
  over: 'good',
  'over-without-result': 'bad',
}
/** Where a programme stands. */
export const CourseTag = ({ course, words }: { readonly course: Line['course']; readonly words: Words }) => (
  <Tag tone={courseTones[course]}>{words.say(`accountability.programme-course.${course}`)}</Tag>
)

/** An age as people write it. */
export const ageName = (age: string, words: Words): string =>
  age === 'any'
    ? words.say('accountability.any-age')
    : age.endsWith('+')
      ? words.say('accountability.age-and-more', { age: Number(age.slice(0, -1)) })
      : age
          .split('-')
          .map((year) => words.number(Number(year)))
          .join('–')
export const sexName = (sex: string, words: Words): string =>
  words.say(sex === 'female' ? 'accountability.sex.female' : sex === 'male' ? 'accountability.sex.male' : 'accountability.sex.any')
export const countedName = (what: Counted, words: Words): string => words.say(`accountability.people-counted.${what}`)

/** A count, or that it is too small to be shown. */
export const CountText = ({ count, words }: { readonly count: number | null | undefined; readonly words: Words }): Child =>
  count === null ? <Missing kind="suppressed" /> : count === undefined ? <Missing kind="not-reported" /> : words.number(count)

/** A sum, of which some parts may not be shown. */
export const sumText = ({ count, atLeast }: Sum, words: Words): string =>
  atLeast
    ? count === 0
      ? words.say('accountability.too-few-to-show')
      : words.say('accountability.at-least-so-many', { count })
    : words.number(count)

/** People by what is counted of them, age and sex; what is too small is not shown. */
export const PeopleTable = ({
  shown,
  caption,
  words,
}: {
  readonly shown: Pick<Shown, 'cells'> & Partial<Shown>
  readonly caption: string
  readonly words: Words
}): Child => {
  const sexes = ['female', 'male', 'any'].filter((sex) => shown.cells.some((cell) => cell.sex === sex))
  const rows = counted.flatMap((what) => {
    const of = shown.cells.filter((cell) => cell.what === what)
    const ages = [...new Set(of.map(({ age }) => age))].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    const sums = (shown.totals ?? []).some((total) => total.what === what) && (ages.length > 1 || sexes.length > 1)
    return [
      ...ages.map((age) => ({
        what,
        age: ageName(age, words),
        of: (sex: string) => of.find((cell) => cell.age === age && cell.sex === sex),
      })),
      ...(sums
        ? [
            {
              what,
              age: words.say('accountability.all-ages'),
              of: (sex: string) => shown.sexes?.find((each) => each.what === what && each.sex === sex),
            },
          ]
        : []),
    ]
  })
  return (
    <Table
      caption={caption}
      rows={rows}
      empty={words.say('accountability.no-people-counted')}
      columns={[
        {
          label: words.say('accountability.who-is-counted'),
          rowHeader: true,
          cell: ({ what, age }) => `${countedName(what, words)}, ${age}`,
        },
        ...sexes.map((sex) => ({
          label: sexName(sex, words),
          numeric: true,
          cell: ({ of }: (typeof rows)[number]) => <CountText count={of(sex)?.count} words={words} />,
        })),
      ]}
    />
  )
}

/** Short: how many of each, in a sentence. */
export const peopleInWords = (shown: Shown | undefined, words: Words): string =>
  words.list(
    (shown?.totals ?? []).map(({ what, count }) =>
      count === null ? words.say(`accountability.some-${what}`) : words.say(`accountability.so-many-${what}`, { count }),
    ),
  )

/** Share of a budget that is spent, in whole hundredths. */
export const shareSpent = (spent: string, budget: string): number =>
  Number(budget) === 0 ? 0 : Math.round((Number(spent) / Number(budget)) * 100)
