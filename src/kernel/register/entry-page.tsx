import type { Child } from 'hono/jsx'
import { FileList } from '../files/index.ts'
import { Actions, ButtonLink, Details, Facts, Heading, Missing, Notice, Paragraph, Timeline, Toolbar } from '../html/index.ts'
import { type Field, fieldsOf, labelOf, valueText } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { page } from '../page.ts'
import type { RegisterOperations } from './operations.ts'
import { changesOf } from './rules.ts'
import type { Declared } from './terms.ts'
import { columnLabel, type EntryValues, registerName, titleText } from './words.ts'

type VersionLine = {
  readonly version: number
  readonly entry: EntryValues
  readonly change: string
  readonly why: string
  readonly at: Date
  readonly by: string | null
}

const seen = (declared: Declared, entry: EntryValues): readonly Field[] => fieldsOf(declared.entry).filter((field) => field.name in entry)

const factsOf = (declared: Declared, entry: EntryValues, words: Words) =>
  seen(declared, entry).map(
    (field) =>
      [
        labelOf(declared, field.name, words),
        <span dir="auto">{valueText(declared, field, entry, words) || <Missing kind="not-reported" />}</span>,
      ] as const,
  )

/** Cells that differ: what they were, and what they became. */
export const Changes = ({
  declared,
  changes,
  words,
}: {
  readonly declared: Pick<Declared, 'name'>
  readonly changes: readonly { readonly at: string; readonly from: string; readonly to: string }[]
  readonly words: Words
}): Child =>
  changes.length === 0 ? null : (
    <ul class="changes">
      {changes.map(({ at, from, to }) => (
        <li>
          {columnLabel(declared, at, words)}: {from ? <del dir="auto">{from}</del> : null} {to ? <ins dir="auto">{to}</ins> : null}
        </li>
      ))}
    </ul>
  )

const History = ({ declared, versions, words }: { declared: Declared; versions: readonly VersionLine[]; words: Words }): Child => (
  <>
    <Heading>{words.say('register.history')}</Heading>
    <Timeline
      happenings={versions.map((each, at) => {
        const before = versions[at + 1]
        return {
          title: words.say(`register.was-${each.change}` as never, { version: each.version }),
          when: each.by ? `${words.time(each.at)} · ${each.by}` : words.time(each.at),
          body: (
            <>
              <p dir="auto">{each.why}</p>
              {before ? <Changes declared={declared} changes={changesOf(declared, before.entry, each.entry)} words={words} /> : null}
              <Details summary={words.say('register.as-it-was')}>
                <Facts facts={factsOf(declared, each.entry, words)} />
              </Details>
            </>
          ),
        }
      })}
    />
  </>
)

/** The page of an entry: as it is now, its papers, and every version that there was. */
export const entryPage = (declared: Declared, { entry }: RegisterOperations) =>
  page(entry, {
    title: ({ result, words }) => titleText(declared, result.entry.entry, words),
    trail: ({ words }) => [[registerName(declared, words), declared.at]],
    Body: ({ result, words }) => {
      const { id, entry: values, retired, version, changedAt } = result.entry
      return (
        <>
          {retired ? <Notice kind="warning">{words.say('register.is-retired')}</Notice> : null}
          {result.mayChange ? (
            <Toolbar>
              <ButtonLink to={`${declared.at}/${id}/change`}>{words.say('register.change')}</ButtonLink>
              <ButtonLink secondary to={`${declared.at}/${id}/retire`}>
                {words.say(retired ? 'register.restore' : 'register.retire')}
              </ButtonLink>
            </Toolbar>
          ) : null}
          <Facts facts={factsOf(declared, values, words)} />
          {declared.related ? (
            <Actions links={declared.related(values).map(([key, address]) => [words.say(key), address] as const)} />
          ) : null}
          <Paragraph quiet>{words.say('register.version', { version, date: words.date(changedAt) })}</Paragraph>
          {declared.files ? (
            <>
              <Heading>{words.say('files.papers')}</Heading>
              <FileList
                store={declared.files}
                entries={result.files}
                about={id}
                next={`${declared.at}/${id}`}
                mayAttach={result.mayChange}
              />
            </>
          ) : null}
          {result.versions.length > 0 ? <History declared={declared} versions={result.versions} words={words} /> : null}
        </>
      )
    },
  })
