import { type AnyPage, form, page } from '#kernel'
import { AskForm, ButtonLink, Counts, Facts, Heading, Paragraph, Progress, Table, Tag, TextField, type Tone, Toolbar } from '#kernel/html'
import { languages, type Words } from '#kernel/language'
import { sendEmergency } from './actions.ts'
import { abroadDesk, type OnBoard, oneDelivery, oneEmergency } from './queries.ts'
import { deskTrail, placeText } from './shown.tsx'
import { type Standing, standings, ways } from './terms.ts'

const tones: Readonly<Record<Standing, Tone>> = { queued: 'plain', sent: 'plain', delivered: 'good', failed: 'bad', spare: 'quiet' }

const deskPage = page(abroadDesk, {
  title: ({ words }) => words.say('people.abroad-desk.title'),
  Body: ({ result, input, words }) => {
    const { reach, places, sent } = result
    const query = new URLSearchParams({
      inCountry: input.inCountry ?? '',
      ...(input.inArea ? { inArea: input.inArea } : {}),
      reach: String(reach?.entries ?? 0),
    })
    return (
      <>
        <Paragraph>{words.say('people.abroad-desk-explained')}</Paragraph>
        <AskForm action="/abroad/desk" button={words.say('people.whom-it-reaches')}>
          <TextField name="inCountry" label={words.say('people.field.in-country')} value={input.inCountry} />
          <TextField name="inArea" label={words.say('people.field.in-area')} value={input.inArea} />
        </AskForm>
        {reach ? (
          <>
            <Heading>{words.say('people.reaches', { count: reach.entries, people: reach.people })}</Heading>
            <Facts
              facts={[
                [words.say('people.where'), placeText(reach.country, input.inArea ?? null, words)],
                [
                  words.say('people.by-which-way'),
                  words.list(reach.byWay.map(({ key, count }) => `${words.say(`people.way.${key}`)}: ${words.number(count)}`)) ||
                    words.number(0),
                ],
                [
                  words.say('people.in-which-language'),
                  words.list(
                    reach.byLanguage.map(({ key, count }) => `${words.say(`kernel.choice.language.${key}`)}: ${words.number(count)}`),
                  ) || words.number(0),
                ],
              ]}
            />
            {reach.entries > 0 ? (
              <Toolbar>
                <ButtonLink to={`/abroad/emergency?${query}`}>{words.say('people.send-emergency.title')}</ButtonLink>
              </Toolbar>
            ) : null}
          </>
        ) : null}
        <Table
          caption={words.say('people.who-is-where')}
          rows={places}
          empty={words.say('people.nobody-abroad')}
          columns={[
            {
              label: words.say('people.where'),
              rowHeader: true,
              cell: ({ country, area }) => (
                <a href={`/abroad/desk?${new URLSearchParams({ inCountry: country, inArea: area })}`}>{placeText(country, area, words)}</a>
              ),
            },
            { label: words.say('people.entries'), numeric: true, cell: ({ entries }) => words.number(entries) },
            { label: words.say('people.adults'), numeric: true, cell: ({ adults }) => words.number(adults) },
            { label: words.say('people.children'), numeric: true, cell: ({ children }) => words.number(children) },
          ]}
        />
        <Table
          caption={words.say('people.messages-sent')}
          rows={sent}
          empty={words.say('people.no-messages-sent')}
          columns={[
            {
              label: words.say('people.sent-at'),
              rowHeader: true,
              cell: ({ id, madeAt }) => <a href={`/abroad/emergency/${id}`}>{words.time(madeAt)}</a>,
            },
            { label: words.say('people.where'), cell: ({ country, area }) => placeText(country, area, words) },
            { label: words.say('people.entries'), numeric: true, cell: ({ entries }) => words.number(entries) },
          ]}
        />
        <Toolbar>
          <ButtonLink secondary to="/abroad/helpline">
            {words.say('people.helpline.title')}
          </ButtonLink>
        </Toolbar>
      </>
    )
  },
})

const AnswerTag = ({ answer, words }: { readonly answer: OnBoard['answer']; readonly words: Words }) => (
  <Tag tone={answer === 'help' ? 'bad' : answer === 'safe' ? 'good' : 'warn'}>
    {answer ? words.say(`people.choice.emergency-answer.${answer}`) : words.say('people.no-answer-yet')}
  </Tag>
)

const Tried = ({ tried, words }: { readonly tried: OnBoard['tried']; readonly words: Words }) => (
  <>
    {tried.map(({ id, way, standing, reason }) => (
      <div>
        <a href={`/abroad/deliveries/${id}`}>{words.say(`people.way.${way}`)}</a>{' '}
        <Tag tone={tones[standing]}>{words.say(`people.delivery.${standing}`)}</Tag> {reason ? words.say(`people.failed.${reason}`) : null}
      </div>
    ))}
  </>
)

const emergencyPage = page(oneEmergency, {
  title: ({ result, words }) => words.say('people.emergency-in', { where: placeText(result.message.country, result.message.area, words) }),
  trail: deskTrail,
  Body: ({ result, words }) => {
    const { message, report, counts, board, notShown, reached } = result
    const total = report.reduce((sum, { count, standing }) => sum + (standing === 'spare' ? 0 : count), 0)
    const waiting = report.reduce((sum, { count, standing }) => sum + (standing === 'queued' ? count : 0), 0)
    return (
      <>
        <Paragraph quiet>{words.time(message.madeAt)}</Paragraph>
        <Facts
          facts={languages.map((language) => {
            const text = message.texts[language]
            return text
              ? ([
                  words.say(`kernel.choice.language.${language}`),
                  <span lang={language} dir="auto">
                    {text}
                  </span>,
                ] as const)
              : null
          })}
        />
        <Progress done={total - waiting} total={total} label={words.say('people.handed-over', { count: total - waiting, whole: total })} />
        <Counts
          counts={[
            { label: words.say('people.choice.emergency-answer.help'), count: counts.help, tone: 'bad' },
            { label: words.say('people.no-answer-yet'), count: counts.none, tone: 'warn' },
            { label: words.say('people.choice.emergency-answer.safe'), count: counts.safe, tone: 'good' },
          ]}
        />
        <Table
          caption={words.say('people.who-answered')}
          rows={board}
          columns={[
            { label: words.say('people.answer'), cell: ({ answer }) => <AnswerTag answer={answer} words={words} /> },
            {
              label: words.say('people.fact.name'),
              rowHeader: true,
              cell: ({ entry, said, reference }) =>
                entry ? (
                  <a href={`/abroad/entries/${entry}`}>
                    <bdi>{said?.name ?? reference}</bdi>
                  </a>
                ) : (
                  words.say('people.entry-deleted')
                ),
            },
            { label: words.say('people.how-many'), numeric: true, cell: ({ size }) => words.number(size) },
            { label: words.say('people.note'), cell: ({ note }) => (note ? <span dir="auto">{note}</span> : '–') },
            { label: words.say('people.ways-tried'), cell: ({ tried }) => <Tried tried={tried} words={words} /> },
          ]}
        />
        {notShown > 0 ? <Paragraph>{words.say('people.more-not-shown', { count: notShown })}</Paragraph> : null}
        <Heading>{words.say('people.delivery-report')}</Heading>
        <Paragraph>{words.say('people.reached', { count: reached, whole: message.entries })}</Paragraph>
        <Table
          caption={words.say('people.by-which-way')}
          rows={ways.filter((way) => report.some((row) => row.way === way))}
          columns={[
            { label: words.say('people.way'), rowHeader: true, cell: (way) => words.say(`people.way.${way}`) },
            ...standings.map((standing) => ({
              label: words.say(`people.delivery.${standing}`),
              numeric: true,
              cell: (way: (typeof ways)[number]) =>
                words.number(
                  report.filter((row) => row.way === way && row.standing === standing).reduce((sum, { count }) => sum + count, 0),
                ),
            })),
            {
              label: words.say('people.why-failed'),
              cell: (way) =>
                words.list(
                  report
                    .filter((row) => row.way === way && row.reason)
                    .map((row) => `${words.say(`people.failed.${row.reason!}`)}: ${words.number(row.count)}`),
                ) || '–',
            },
          ]}
        />
      </>
    )
  },
})

const deliveryPage = page(oneDelivery, {
  title: ({ words }) => words.say('people.one-delivery.title'),
  trail: deskTrail,
  Body: ({ result, words }) => {
    const { delivery, handed } = result
    return (
      <Facts
        facts={[
          [words.say('people.way'), words.say(`people.way.${delivery.way}`)],
          [words.say('people.delivery-standing'), words.say(`people.delivery.${delivery.standing}`)],
          delivery.reason ? [words.say('people.why-failed'), words.say(`people.failed.${delivery.reason}`)] : null,
          handed ? [words.say('people.handed-to'), <bdi>{handed.to}</bdi>] : null,
          handed ? [words.say('people.handed-text'), <span dir="auto">{handed.text}</span>] : null,
        ]}
      />
    )
  },
})

/** The pages of those who help people abroad. */
export const deskPages: readonly AnyPage[] = [
  deskPage,
  emergencyPage,
  deliveryPage,
  form(sendEmergency, {
    goesTo: ({ id }) => `/abroad/emergency/${id}`,
    checks: true,
    Intro: ({ words }) => <Paragraph>{words.say('people.send-emergency-explained')}</Paragraph>,
  }),
]
