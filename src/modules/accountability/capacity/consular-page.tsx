import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, ButtonLink, Facts, Heading, Paragraph, Progress, Table, Tag } from '#kernel/html'
import { countryName } from './countries.ts'
import { OrganisationLink, sizeText } from './pieces.tsx'
import { consular } from './queries.ts'
import { Courses } from './support-page.tsx'

export const consularPage = page(consular, {
  title: ({ words }) => words.say('accountability.consular-capacity.title'),
  trail: ({ words }) => [[words.say('accountability.capacity-gaps.title'), '/accountability/capacity']],
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('accountability.consular-explained')}</Paragraph>
      <Heading>{words.say('register.accountability.pooling')}</Heading>
      {result.places.length === 0 ? <Paragraph quiet>{words.say('accountability.no-poolings')}</Paragraph> : null}
      {result.places.map((place) => (
        <section>
          <Heading small>
            {place.city}, {countryName(place.inCountry, words)}
          </Heading>
          <Table
            caption={`${place.city}, ${countryName(place.inCountry, words)}`}
            hideCaption
            rows={place.arrangements}
            columns={[
              {
                label: words.say('accountability.field.what'),
                rowHeader: true,
                cell: ({ pooling, inForce }) => (
                  <>
                    <a href={`/accountability/capacity/shared-services?q=${pooling.code}`}>{words.of(pooling.what)}</a>{' '}
                    <Tag tone={inForce ? 'good' : 'quiet'}>
                      {words.say(inForce ? 'accountability.capacity-in-force' : 'accountability.capacity-not-in-force')}
                    </Tag>
                  </>
                ),
              },
              { label: words.say('accountability.field.host-state'), cell: ({ pooling }) => countryName(pooling.hostState, words) },
              {
                label: words.say('accountability.field.cost-shares'),
                cell: ({ shares }) =>
                  shares.map(({ state, percent }) => (
                    <>
                      {countryName(state, words)}: {words.number(Number(percent) / 100, { style: 'percent', maximumFractionDigits: 2 })}
                      <br />
                    </>
                  )),
              },
              {
                label: words.say('accountability.field.shared-services'),
                cell: ({ pooling }) =>
                  words.list(pooling.sharedServices.map((service) => words.say(`accountability.choice.shared-services.${service}`))),
              },
            ]}
          />
          <Paragraph quiet>
            {place.missing.length === 0
              ? words.say('accountability.capacity-all-services')
              : words.say('accountability.capacity-missing-services', {
                  services: words.list(place.missing.map((service) => words.say(`accountability.choice.shared-services.${service}`))),
                })}
          </Paragraph>
        </section>
      ))}
      <Heading>{words.say('register.accountability.curriculum')}</Heading>
      {result.programmes.length === 0 ? <Paragraph quiet>{words.say('accountability.no-programmes')}</Paragraph> : null}
      {result.programmes.map(({ programme, taught, courses }) => (
        <section>
          <Heading small>
            <a href={`/accountability/capacity/programmes?q=${programme.code}`}>{words.of(programme.what)}</a>
          </Heading>
          <Progress
            done={taught.length}
            total={programme.topics.length}
            label={words.say('accountability.capacity-topics-taught', { taught: taught.length, whole: programme.topics.length })}
          />
          <Facts
            facts={[
              [words.say('kernel.field.organisation'), <OrganisationLink code={programme.organisation} />],
              [words.say('accountability.from-to'), `${words.date(programme.startsOn)} – ${words.date(programme.endsOn)}`],
              programme.budget
                ? [words.say('accountability.field.budget'), sizeText(programme.budget, programme.currency ?? '', words)]
                : null,
              [
                words.say('accountability.field.topics'),
                <ul class="govuk-list">
                  {programme.topics.map((topic) => (
                    <li dir="auto">
                      {topic}{' '}
                      <Tag tone={taught.includes(topic) ? 'good' : 'quiet'}>
                        {words.say(taught.includes(topic) ? 'accountability.capacity-taught' : 'accountability.capacity-not-taught')}
                      </Tag>
                    </li>
                  ))}
                </ul>,
              ],
            ]}
          />
          <Courses courses={courses} words={words} />
        </section>
      ))}
      {result.mayKeep ? (
        <p>
          <ButtonLink to="/accountability/capacity/shared-services/add">{words.say('accountability.add-pooling')}</ButtonLink>{' '}
          <ButtonLink secondary to="/accountability/capacity/programmes/add">
            {words.say('accountability.add-programme')}
          </ButtonLink>{' '}
          <ButtonLink secondary to="/accountability/capacity/trainings/add">
            {words.say('accountability.add-training')}
          </ButtonLink>
        </p>
      ) : null}
      <Actions
        links={[
          [words.say('register.accountability.pooling'), '/accountability/capacity/shared-services'],
          [words.say('register.accountability.curriculum'), '/accountability/capacity/programmes'],
          [words.say('register.accountability.course'), '/accountability/capacity/trainings'],
        ]}
      />
    </>
  ),
})
