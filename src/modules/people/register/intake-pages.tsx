import type { Child } from 'hono/jsx'
import { type AnyPage, form, page } from '#kernel'
import { ButtonLink, Details, Facts, Form, Heading, LongText, Missing, Notice, Paragraph, Steps } from '#kernel/html'
import type { Words } from '#kernel/language'
import { daysOfBirth } from '../births/rules.ts'
import type { Likely } from '../duplicates/likely.ts'
import { WhyTable } from '../duplicates/shown.tsx'
import { actions, oneIntake, tellings, toldBefore } from './intakes.ts'
import { birthOf } from './rules.ts'
import { birthText, countriesText, daysText, EvidenceTag, NameShown } from './shown.tsx'
import { type Group, groupNames, type Told } from './terms.ts'

const GroupSteps = ({ now, words }: { readonly now: number; readonly words: Words }) => (
  <Steps steps={[...groupNames.map((group) => words.say(`people.group.${group}`)), words.say('people.group.check')]} now={now} />
)

const IntroOf =
  (at: number, group: Group) =>
  ({ words }: { readonly words: Words }): Child => (
    <>
      <GroupSteps now={at} words={words} />
      <Paragraph>{words.say(`people.group-says.${group}`)}</Paragraph>
    </>
  )

const nextOf = (at: number, id: string): string => {
  const next = groupNames[at + 1]
  return next ? `/people/intakes/${id}/${next}` : `/people/intakes/${id}`
}

const toldText = (told: Told, group: Group, words: Words, today: string): readonly (readonly [string, Child])[] => {
  const { names, birth, about, source } = told
  const said = birth ? birthOf(birth) : null
  const missing = <Missing kind="not-reported" />
  switch (group) {
    case 'names':
      return [
        [words.say('people.fact.name'), names ? <bdi>{names.asSaid}</bdi> : missing],
        ...(names?.latin ? [[words.say('people.field.latin'), <bdi>{names.latin}</bdi>] as const] : []),
        ...(names?.otherNames?.length ? [[words.say('people.field.other-names'), <bdi>{words.list(names.otherNames)}</bdi>] as const] : []),
      ]
    case 'birth':
      return [
        [
          words.say('people.fact.birth'),
          birth ? (
            <>
              {birthText(said, words) ?? birth.inTheirWords ?? <Missing kind="unknown" />}{' '}
              <span class="quiet">{daysText(said ? daysOfBirth(said, today) : null, words)}</span>
            </>
          ) : (
            missing
          ),
        ],
        [words.say('people.fact.birth-place'), birth?.place ? <bdi>{birth.place}</bdi> : missing],
      ]
    case 'about':
      return [
        [words.say('people.fact.sex'), about ? words.say(`people.choice.sex.${about.sex}`) : missing],
        [words.say('people.fact.nationality'), about?.nationalities?.length ? <bdi>{words.list(about.nationalities)}</bdi> : missing],
        [words.say('people.fact.language'), about?.languages?.length ? <bdi>{words.list(about.languages)}</bdi> : missing],
      ]
    case 'source':
      return [
        [
          words.say('people.field.said-by'),
          source ? (
            <>
              {words.say(`people.choice.said-by.${source.saidBy}`)}, {words.date(source.saidOn)}{' '}
              <EvidenceTag evidence={source.evidence} words={words} />
            </>
          ) : (
            missing
          ),
        ],
      ]
  }
}

const LikelyOne = ({ likely, id, ready, words }: { likely: Likely; id: string; ready: boolean; words: Words }) => (
  <section class="panel">
    <Heading small>
      <a href={`/people/persons/${likely.person}`}>
        <NameShown summary={likely.summary} />
      </a>{' '}
      <bdi class="code reference">{likely.reference}</bdi>
    </Heading>
    <Paragraph>{[birthText(likely.summary.birth, words), countriesText(likely.summary, words)].filter(Boolean).join(' · ')}</Paragraph>
    <WhyTable why={likely.why} words={words} caption={words.say('people.why-of', { reference: likely.reference })} />
    {ready ? (
      <Form action={`/people/intakes/${id}/known`} button={words.say('people.it-is-this-one')}>
        <input type="hidden" name="person" value={likely.person} />
      </Form>
    ) : null}
  </section>
)

export const intakePage = page(oneIntake, {
  title: ({ words }) => words.say('people.one-intake.title'),
  trail: ({ words }) => [[words.say('people.register-desk.title'), '/people']],
  withForm: true,
  Body: ({ result, words }): Child => {
    const { id, told, likely, missing, today } = result
    const ready = missing.length === 0
    const mustSay = likely.some(({ why }) => why.band === 'propose')
    return (
      <>
        <GroupSteps now={groupNames.length} words={words} />
        {groupNames.map((group) => (
          <>
            <Heading small>{words.say(`people.group.${group}`)}</Heading>
            <Facts
              facts={toldText(told, group, words, today).map(([term, value], at) =>
                at === 0 ? [term, value, `/people/intakes/${id}/${group}`] : [term, value],
              )}
            />
          </>
        ))}
        <Heading>{words.say('people.maybe-known')}</Heading>
        {likely.length === 0 ? <Paragraph>{words.say('people.nobody-alike')}</Paragraph> : null}
        {mustSay ? <Notice kind="warning">{words.say('people.look-closely')}</Notice> : null}
        {likely.map((each) => (
          <LikelyOne likely={each} id={id} ready={ready} words={words} />
        ))}
        {ready ? (
          <Form action={`/people/intakes/${id}/register`} button={words.say('people.finish-intake.title')}>
            {likely.length > 0 ? (
              <LongText
                name="whyNoneOfThem"
                rows={3}
                optional={!mustSay}
                label={words.say('people.field.why-none-of-them')}
                hint={words.say('people.field.why-none-of-them.hint')}
              />
            ) : null}
          </Form>
        ) : (
          <>
            <Notice kind="info">{words.say('people.still-to-tell', { count: missing.length })}</Notice>
            <ButtonLink to={`/people/intakes/${id}/${missing[0]}`}>{words.say('people.go-on')}</ButtonLink>
          </>
        )}
        <Details summary={words.say('people.drop-intake.title')}>
          <Paragraph>{words.say('people.drop-explained')}</Paragraph>
          <Form action={`/people/intakes/${id}/drop`} button={words.say('people.drop-intake.title')} warning>
            {null}
          </Form>
        </Details>
      </>
    )
  },
})

/** The forms in which a registration is told, one group of questions a page. */
export const intakeForms: readonly AnyPage[] = [
  form(actions.beginIntake, { goesTo: ({ id }) => nextOf(0, id), Intro: IntroOf(0, 'names') }),
  ...groupNames.map((group, at) =>
    form(tellings[group], { goesTo: ({ id }) => nextOf(at, id), fill: toldBefore(group), Intro: IntroOf(at, group) }),
  ),
  form(actions.finishIntake, { goesTo: ({ person }) => `/people/persons/${person}` }),
  form(actions.knownIntake, { goesTo: ({ person }) => `/people/persons/${person}` }),
  form(actions.dropIntake, { goesTo: () => '/people' }),
]
