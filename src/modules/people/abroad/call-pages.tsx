import { type AnyPage, form, page } from '#kernel'
import { ButtonLink, Facts, Missing, Table, Toolbar } from '#kernel/html'
import type { Words } from '#kernel/language'
import { logCall } from './actions.ts'
import { type Call, helpline, oneEntryAbroad } from './calls.ts'
import { deskTrail, placeText } from './shown.tsx'
import { ways } from './terms.ts'

const CallTable = ({ calls, words }: { readonly calls: readonly Call[]; readonly words: Words }) => (
  <Table
    caption={words.say('people.calls')}
    rows={calls}
    empty={words.say('people.no-calls')}
    columns={[
      { label: words.say('people.taken-at'), cell: ({ takenAt }) => words.time(takenAt) },
      {
        label: words.say('people.field.caller'),
        rowHeader: true,
        cell: ({ said }) => (said ? <bdi>{said.caller}</bdi> : words.say('people.entry-deleted')),
      },
      { label: words.say('people.field.call-about'), cell: ({ said }) => <span dir="auto">{said?.about ?? '–'}</span> },
      { label: words.say('people.field.call-done'), cell: ({ said }) => <span dir="auto">{said?.done ?? '–'}</span> },
      {
        label: words.say('people.reference'),
        cell: ({ entry, reference }) => (entry ? <a href={`/abroad/entries/${entry}`}>{reference}</a> : words.say('people.without-entry')),
      },
    ]}
  />
)

const helplinePage = page(helpline, {
  title: ({ words }) => words.say('people.helpline.title'),
  trail: deskTrail,
  Body: ({ result, words }) => (
    <>
      <Toolbar>
        <ButtonLink to="/abroad/helpline/log">{words.say('people.log-call.title')}</ButtonLink>
      </Toolbar>
      <CallTable calls={result.calls} words={words} />
    </>
  ),
})

const entryPage = page(oneEntryAbroad, {
  title: ({ result, words }) => words.say('people.entry-of', { reference: result.entry.reference }),
  trail: deskTrail,
  Body: ({ result, words }) => {
    const { entry, said, calls } = result
    return (
      <>
        <Facts
          facts={[
            [words.say('people.fact.name'), said ? <bdi>{said.name}</bdi> : <Missing kind="unreadable" />],
            [words.say('people.where'), placeText(entry.country, entry.area, words)],
            [words.say('people.adults'), words.number(entry.adults)],
            [words.say('people.children'), words.number(entry.children)],
            ...ways.map((way) =>
              said?.contacts[way] ? ([words.say(`people.way.${way}`), <bdi>{said.contacts[way]}</bdi>] as const) : null,
            ),
            [words.say('kernel.field.language'), words.say(`kernel.choice.language.${entry.language}`)],
            [words.say('people.field.tell-until'), words.date(entry.until)],
          ]}
        />
        <Toolbar>
          <ButtonLink to={`/abroad/helpline/log?entryReference=${entry.reference}`}>{words.say('people.log-call.title')}</ButtonLink>
        </Toolbar>
        <CallTable calls={calls} words={words} />
      </>
    )
  },
})

/** The helpline, and the entry of whoever must be helped. */
export const callPages: readonly AnyPage[] = [helplinePage, entryPage, form(logCall, { goesTo: () => '/abroad/helpline' })]
