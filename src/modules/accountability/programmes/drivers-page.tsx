import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, Chart, Heading, Missing, Paragraph, Select, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { type Against, drivers, sdgLinksPage } from './drivers.ts'
import { ageName, sexName, sumText } from './pieces.tsx'
import { driverKinds } from './terms.ts'

const valueText = ({ value, year }: { readonly value: number; readonly year: number }, unit: string, words: Words): string =>
  words.say('accountability.value-in-year', { value: words.number(value, { maximumFractionDigits: 4 }), unit, year: String(year) })

type JobsIn = NonNullable<Against['jobs']>

/** Jobs by sex and age, with the sums of each sex below. */
const Jobs = ({ jobs, name, words }: { readonly jobs: JobsIn; readonly name: string; readonly words: Words }): Child => {
  const rows = [
    ...jobs.byAge.map(({ age, sexes }) => ({ age: ageName(age, words), sexes })),
    { age: words.say('accountability.all-ages'), sexes: jobs.bySex },
  ]
  return (
    <Table
      caption={words.say('accountability.jobs-beside', { name, count: sumText(jobs.all, words) })}
      rows={rows}
      columns={[
        { label: words.say('accountability.age'), rowHeader: true, cell: ({ age }) => age },
        ...jobs.bySex.map(({ name: sex }) => ({
          label: sexName(sex, words),
          numeric: true,
          cell: ({ sexes }: (typeof rows)[number]) => {
            const found = sexes.find((each) => each.name === sex)
            return found ? sumText(found, words) : words.number(0)
          },
        })),
      ]}
    />
  )
}

const One = ({ row, words }: { readonly row: Against; readonly words: Words }): Child => {
  const { driver, values, better, programmes, jobs } = row
  const [first, last] = [values[0], values.at(-1)]
  const unit = words.of(driver.driverUnit)
  return (
    <section id={driver.code} aria-label={words.of(driver.driverName)}>
      <Heading>{words.of(driver.driverName)}</Heading>
      <p>
        {last ? valueText(last, unit, words) : <Missing kind="not-reported" />}
        {first && last && first !== last ? ` (${valueText(first, unit, words)}) ` : ' '}
        {better === null ? null : (
          <Tag tone={better ? 'good' : 'bad'}>
            {words.say(better ? 'accountability.became-better' : 'accountability.not-become-better')}
          </Tag>
        )}
      </p>
      <p class="quiet" dir="auto">
        {driver.figuresFrom} · {driver.measuredWhere}
      </p>
      <Table
        caption={words.say('accountability.acting-on', { name: words.of(driver.driverName) })}
        rows={programmes}
        empty={words.say('accountability.nothing-acts-on-it')}
        columns={[
          {
            label: words.say('accountability.field.programme-name'),
            rowHeader: true,
            cell: ({ code, name }) => <a href={`/accountability/programme/${code}`}>{words.of(name)}</a>,
          },
          {
            label: words.say('accountability.field.programme-kind'),
            cell: ({ kind }) => words.find(`accountability.choice.programme-kind.${kind}`) ?? kind,
          },
          { label: words.say('accountability.field.starts-on'), cell: ({ startsOn }) => words.date(startsOn) },
          {
            label: words.say('accountability.field.spent'),
            numeric: true,
            cell: ({ spent, currency }) => (spent === null ? <Missing kind="not-reported" /> : words.amount(spent, currency)),
          },
          {
            label: words.say('accountability.people-counted.jobs'),
            numeric: true,
            cell: (each) => (each.jobs === null ? <Missing kind="not-reported" /> : sumText(each.jobs, words)),
          },
        ]}
      />
      {jobs === null ? null : <Jobs jobs={jobs} name={words.of(driver.driverName)} words={words} />}
    </section>
  )
}

export const driversPage = page(drivers, {
  title: ({ words }) => words.say('accountability.drivers.title'),
  trail: ({ words }) => [[words.say('accountability.programme-board.title'), '/accountability/programmes']],
  charts: {
    jobs: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.jobs-against-drivers'),
      description: words.say('accountability.jobs-against-drivers-explained'),
      nameLabel: words.say('register.accountability.driver'),
      valueLabel: words.say('accountability.people-counted.jobs'),
      source: words.say('accountability.last-reports'),
      rows: result.rows.flatMap(({ driver, jobs }) =>
        (jobs?.bySex ?? []).map(({ name, count }) => ({ name: words.of(driver.driverName), series: sexName(name, words), value: count })),
      ),
    }),
  },
  Body: ({ result, input, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.drivers-explained')}</Paragraph>
      <AskForm action="/accountability/drivers" button={words.say('kit.search')}>
        <Select
          empty={words.say('kit.any')}
          name="driverKind"
          label={words.say('accountability.field.driver-kind')}
          value={input.driverKind}
          options={driverKinds.map((value) => ({ value, label: words.say(`accountability.choice.driver-kind.${value}`) }))}
        />
      </AskForm>
      {result.rows.length === 0 ? <Paragraph quiet>{words.say('accountability.no-driver-fits')}</Paragraph> : null}
      {result.rows.some(({ jobs }) => jobs !== null) ? <Chart {...charts.jobs!} /> : null}
      {result.rows.map((row) => (
        <One row={row} words={words} />
      ))}
      <p class="quiet">{words.say('accountability.beside-is-not-because')}</p>
      <Actions
        links={[
          [words.say('register.accountability.driver'), '/accountability/driver-register'],
          ['JSON', '/accountability/drivers?as=json'],
        ]}
      />
    </>
  ),
})

export const sdgLinksShown = page(sdgLinksPage, {
  title: ({ words }) => words.say('accountability.sdg-links.title'),
  trail: ({ words }) => [[words.say('accountability.programme-board.title'), '/accountability/programmes']],
  charts: {
    goals: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.links-by-goal'),
      description: words.say('accountability.links-by-goal-explained'),
      nameLabel: words.say('accountability.goal'),
      valueLabel: words.say('accountability.links'),
      source: words.say('register.accountability.sdg_link'),
      rows: result.goals.flatMap(({ goal, links, programmes }) => [
        { name: words.number(goal), series: words.say('register.accountability.sdg_link'), value: links.length },
        { name: words.number(goal), series: words.say('register.accountability.programme'), value: programmes.length },
      ]),
    }),
  },
  Body: ({ result, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.sdg-links-explained')}</Paragraph>
      <Chart {...charts.goals!} />
      {result.goals
        .filter(({ links, programmes }) => links.length + programmes.length > 0)
        .map(({ goal, links, programmes }) => (
          <section aria-label={words.say('accountability.goal-number', { goal })}>
            <Heading>{words.say('accountability.goal-number', { goal })}</Heading>
            {links.length === 0 ? null : (
              <Table
                caption={words.say('accountability.contributions-to-goal', { goal })}
                rows={links}
                columns={[
                  {
                    label: words.say('accountability.field.contribution-name'),
                    rowHeader: true,
                    cell: (link) => (
                      <>
                        {words.of(link.contributionName)}
                        <p class="beneath">{words.of(link.howItActs)}</p>
                      </>
                    ),
                  },
                  {
                    label: words.say('accountability.field.contributed-by'),
                    cell: (link) => words.say(`accountability.choice.contributed-by.${link.contributedBy}`),
                  },
                  { label: words.say('accountability.field.sdg-indicator'), cell: (link) => link.sdgIndicator },
                  {
                    label: words.say('accountability.newest-value'),
                    numeric: true,
                    cell: (link) => {
                      const last = link.values.at(-1)
                      return last ? valueText(last, words.of(link.contributionUnit), words) : <Missing kind="not-reported" />
                    },
                  },
                  {
                    label: words.say('accountability.field.effect-on-goal'),
                    cell: (link) => (
                      <Tag tone={link.effectOnGoal === 'positive' ? 'good' : link.effectOnGoal === 'negative' ? 'bad' : 'quiet'}>
                        {words.say(`accountability.choice.effect-on-goal.${link.effectOnGoal}`)}
                      </Tag>
                    ),
                  },
                  { label: words.say('accountability.field.figures-from'), cell: (link) => <span dir="auto">{link.figuresFrom}</span> },
                ]}
              />
            )}
            {programmes.length === 0 ? null : (
              <p>
                {words.say('register.accountability.programme')}:{' '}
                {programmes.map(({ code, name, targets }) => (
                  <>
                    <a href={`/accountability/programme/${code}`}>{words.of(name)}</a> ({words.list(targets)}){' '}
                  </>
                ))}
              </p>
            )}
          </section>
        ))}
      <p class="quiet">
        {words.say('accountability.goals-without-link', {
          goals: words.list(result.goals.filter(({ links }) => links.length === 0).map(({ goal }) => words.number(goal))),
        })}
      </p>
      <Actions
        links={[
          [words.say('register.accountability.sdg_link'), '/accountability/contribution-register'],
          ['JSON', '/accountability/contributions-to-goals?as=json'],
        ]}
      />
    </>
  ),
})
