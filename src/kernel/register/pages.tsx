import { FileList } from '../files/index.ts'
import {
  Actions,
  AskForm,
  ButtonLink,
  Details,
  Facts,
  Heading,
  Missing,
  Notice,
  Pagination,
  Paragraph,
  Select,
  Table,
  TextField,
  Timeline,
} from '../html/index.ts'
import { choiceOf, type Field, fieldsOf, labelOf, valueText } from '../input/index.ts'
import type { Text, Words } from '../language/index.ts'
import { type AnyPage, form, page } from '../page.ts'
import { ImportDone } from './import-page.tsx'
import type { RegisterOperations } from './operations.ts'
import { cellsOf, columnsOf } from './rules.ts'
import { findEntry } from './store.ts'
import type { Declared } from './terms.ts'

type EntryValues = Readonly<Record<string, unknown>>

const titleText = (declared: Declared, entry: EntryValues, words: Words): string => {
  const value = entry[declared.title]
  return typeof value === 'object' && value !== null ? words.of(value as Text) : String(value ?? '')
}

const seen = (declared: Declared, entry: EntryValues): readonly Field[] => fieldsOf(declared.entry).filter((field) => field.name in entry)

const listPage = (declared: Declared, { list }: RegisterOperations) =>
  page(list, {
    title: ({ words }) => words.say(`register.${declared.name}` as never),
    Body: ({ result, input, words }) => {
      const asked = input as unknown as Record<string, string | undefined>
      const fields = fieldsOf(declared.entry)
      const filters = fields.filter((field) => (declared.filters as readonly string[]).includes(field.name))
      const columns = fields.filter(
        (field) => (declared.publicSees as readonly string[]).includes(field.name) && field.name !== declared.title,
      )
      return (
        <>
          <AskForm action={declared.at} button={words.say('kit.search')}>
            <div class="wide">
              <TextField name="q" type="search" label={words.say('register.words')} value={asked.q} />
            </div>
            {filters.map((field) => (
              <Select
                empty={words.say('kit.any')}
                name={field.name}
                label={labelOf(declared, field.name, words)}
                value={asked[field.name]}
                options={field.options.map((value) => ({ value, label: choiceOf(declared, field.name, value, words) }))}
              />
            ))}
          </AskForm>
          <Paragraph quiet>{words.say('register.found', { count: result.total })}</Paragraph>
          <Table
            caption={words.say(`register.${declared.name}` as never)}
            hideCaption
            rows={result.entries}
            empty={words.say('register.none')}
            columns={[
              {
                label: labelOf(declared, declared.title, words),
                sort: declared.title,
                rowHeader: true,
                cell: (row) => <a href={`${declared.at}/${row.id}`}>{titleText(declared, row.entry, words)}</a>,
              },
              ...columns.map((field) => ({
                label: labelOf(declared, field.name, words),
                sort: field.name,
                cell: (row: { entry: EntryValues }) => valueText(declared, field, row.entry, words),
              })),
            ]}
          />
          <Pagination page={result.page} pages={result.pages} />
          <p>
            {(['csv', 'xlsx', 'pdf'] as const).map((as) => (
              <>
                <a href={`${declared.at}?all=yes&as=${as}`} download>
                  {as.toUpperCase()}
                </a>{' '}
              </>
            ))}
            <a href={`${declared.at}?retired=yes`}>{words.say('register.retired')}</a>
          </p>
          {result.mayChange ? (
            <>
              <ButtonLink to={`${declared.at}/add`}>{words.say('register.add')}</ButtonLink>{' '}
              <ButtonLink secondary to={`${declared.at}/import`}>
                {words.say('register.import')}
              </ButtonLink>
            </>
          ) : null}
        </>
      )
    },
    document: ({ result, words }) => ({
      title: words.say(`register.${declared.name}` as never),
      language: words.language,
      direction: words.direction,
      date: words.date(new Date()),
      blocks: [
        {
          kind: 'table',
          caption: words.say(`register.${declared.name}` as never),
          columns: columnsOf(declared).map((label) => ({ label })),
          rows: result.entries.map((row) => {
            const cells = cellsOf(row.entry)
            return columnsOf(declared).map((column) => cells[column] ?? '')
          }),
        },
      ],
    }),
  })

const entryPage = (declared: Declared, { entry }: RegisterOperations) =>
  page(entry, {
    title: ({ result, words }) => titleText(declared, result.entry.entry, words),
    trail: ({ words }) => [[words.say(`register.${declared.name}` as never), declared.at]],
    Body: ({ result, words }) => {
      const { id, entry: values, retired, version, changedAt } = result.entry
      return (
        <>
          {retired ? <Notice kind="warning">{words.say('register.is-retired')}</Notice> : null}
          <Facts
            facts={seen(declared, values).map(
              (field) =>
                [
                  labelOf(declared, field.name, words),
                  valueText(declared, field, values, words) || <Missing kind="not-reported" />,
                ] as const,
            )}
          />
          {declared.related ? (
            <Actions links={declared.related(values).map(([key, address]) => [words.say(key), address] as const)} />
          ) : null}
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
          <Paragraph quiet>{words.say('register.version', { version, date: words.date(changedAt) })}</Paragraph>
          {result.mayChange ? (
            <>
              <ButtonLink to={`${declared.at}/${id}/change`}>{words.say('register.change')}</ButtonLink>{' '}
              <ButtonLink secondary to={`${declared.at}/${id}/retire`}>
                {words.say(retired ? 'register.restore' : 'register.retire')}
              </ButtonLink>
            </>
          ) : null}
          {result.versions.length > 0 ? (
            <>
              <Heading>{words.say('register.history')}</Heading>
              <Timeline
                happenings={result.versions.map((each) => ({
                  title: words.say(`register.was-${each.change}` as never, { version: each.version }),
                  when: each.by ? `${words.time(each.at)} · ${each.by}` : words.time(each.at),
                  body: (
                    <>
                      <p>{each.why}</p>
                      <Details summary={words.say('register.as-it-was')}>
                        <Facts
                          facts={seen(declared, each.entry).map(
                            (field) => [labelOf(declared, field.name, words), valueText(declared, field, each.entry, words)] as const,
                          )}
                        />
                      </Details>
                    </>
                  ),
                }))}
              />
            </>
          ) : null}
        </>
      )
    },
  })

const flat = (entry: EntryValues): Record<string, unknown> => cellsOf(entry)

/** The pages of a register, from its declaration. */
export const makePages = (declared: Declared, operations: RegisterOperations): readonly AnyPage[] => [
  listPage(declared, operations),
  entryPage(declared, operations),
  form(operations.add, { goesTo: ({ id }) => `${declared.at}/${id}` }),
  form(operations.change, {
    goesTo: ({ id }) => `${declared.at}/${id}`,
    fill: async ({ db, who }, { id }) => {
      const found = await findEntry(declared, db, who, String(id))
      return found ? { ...flat(found.entry), version: found.version } : null
    },
  }),
  form(operations.retire, { goesTo: ({ id }) => `${declared.at}/${id}` }),
  form(operations.importSheet, {
    goesTo: () => declared.at,
    Done: ImportDone(declared),
    Intro: ({ words }) => (
      <>
        <Paragraph>{words.say('register.import-explained')}</Paragraph>
        <p class="govuk-body">
          <span class="code">{columnsOf(declared).join(', ')}</span>
        </p>
      </>
    ),
  }),
]
