import type { Child } from 'hono/jsx'
import { type Block, csvOf } from '../documents/index.ts'
import {
  AskForm,
  Between,
  ButtonLink,
  Downloads,
  Pagination,
  Select,
  Table,
  TextField,
  Toolbar,
  usePage,
  withParameters,
} from '../html/index.ts'
import { choiceOf, type Field, fieldsOf, labelOf, valueText } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { page } from '../page.ts'
import type { RegisterOperations } from './operations.ts'
import { cellsOf, columnsOf } from './rules.ts'
import type { Declared } from './terms.ts'
import { type EntryValues, registerName, titleText } from './words.ts'

type Asked = Readonly<Record<string, string | undefined>>

const Filters = ({ declared, asked, words }: { declared: Declared; asked: Asked; words: Words }): Child => (
  <AskForm action={declared.at} button={words.say('kit.search')}>
    <div class="wide">
      <TextField name="q" type="search" label={words.say('register.words')} value={asked.q} />
    </div>
    {fieldsOf(declared.entry)
      .filter((field) => (declared.filters as readonly string[]).includes(field.name))
      .map((field) => (
        <Select
          empty={words.say('kit.any')}
          name={field.name}
          label={labelOf(declared, field.name, words)}
          value={asked[field.name]}
          options={field.options.map((value) => ({ value, label: choiceOf(declared, field.name, value, words) }))}
        />
      ))}
    {asked.retired === 'yes' ? <input type="hidden" name="retired" value="yes" /> : null}
  </AskForm>
)

/** How many there are, and the way to those out of use, or back. */
const Found = ({ total, retired, words }: { total: number; retired: boolean; words: Words }): Child => {
  const { address } = usePage()
  return (
    <Between>
      <strong>{words.say('register.found', { count: total })}</strong>
      <a href={withParameters(address, { retired: retired ? null : 'yes', page: null })}>
        {words.say(retired ? 'register.in-use' : 'register.retired')}
      </a>
    </Between>
  )
}

/** The list as it was asked for, whole, to be taken away. */
const TakeAway = (): Child => {
  const { address } = usePage()
  const whole = withParameters(address, { all: 'yes', page: null })
  return <Downloads address={whole} forms={['csv', 'xlsx', 'pdf']} />
}

/** The fields that a list shows beside the title. */
const shownFields = (declared: Declared): readonly Field[] =>
  fieldsOf(declared.entry).filter(
    (field) => (declared.publicSees as readonly string[]).includes(field.name) && field.name !== declared.title,
  )

const shownValue = (declared: Declared, field: Field, entry: EntryValues, words: Words): Child => {
  const text = valueText(declared, field, entry, words)
  return text ? <span dir="auto">{text}</span> : null
}

/** The page of a register: found by words and filters, in the order of any column, to be taken away whole. */
export const listPage = (declared: Declared, { list }: RegisterOperations) =>
  page(list, {
    title: ({ words }) => registerName(declared, words),
    files: {
      sheet: ({ words }) => ({
        type: 'text/csv; charset=utf-8',
        name: `${registerName(declared, words)}.csv`,
        body: csvOf([columnsOf(declared)]),
      }),
    },
    Body: ({ result, input, words }) => {
      const asked = input as unknown as Asked
      return (
        <>
          {result.mayChange ? (
            <Toolbar>
              <ButtonLink to={`${declared.at}/add`}>{words.say('register.add')}</ButtonLink>
              <ButtonLink secondary to={`${declared.at}/import`}>
                {words.say('register.import')}
              </ButtonLink>
            </Toolbar>
          ) : null}
          <Filters declared={declared} asked={asked} words={words} />
          <Found total={result.total} retired={asked.retired === 'yes'} words={words} />
          <Table
            caption={registerName(declared, words)}
            hideCaption
            rows={result.entries}
            empty={words.say('register.none')}
            sorted={asked.sort}
            columns={[
              {
                label: labelOf(declared, declared.title, words),
                sort: declared.title,
                rowHeader: true,
                cell: (row) => (
                  <a href={`${declared.at}/${row.id}`} dir="auto">
                    {titleText(declared, row.entry, words)}
                  </a>
                ),
              },
              ...shownFields(declared).map((field) => ({
                label: labelOf(declared, field.name, words),
                sort: field.name,
                numeric: field.kind === 'number',
                cell: (row: { entry: EntryValues }) => shownValue(declared, field, row.entry, words),
              })),
            ]}
          />
          <Pagination page={result.page} pages={result.pages} />
          <TakeAway />
        </>
      )
    },
    document: ({ result, words, who }, as) => ({
      title: registerName(declared, words),
      language: words.language,
      direction: words.direction,
      date: words.date(new Date()),
      blocks: [
        as === 'csv' || as === 'xlsx'
          ? sheetOf(declared, result.entries, who.kind === 'public', words)
          : listOf(declared, result.entries, words),
      ],
    }),
  })

type Entries = readonly { readonly entry: EntryValues }[]

/** The list as a sheet that can be brought in again: every column that its reader sees, under the names that an import reads. */
const sheetOf = (declared: Declared, entries: Entries, public_: boolean, words: Words): Block => {
  const columns = columnsOf(declared).filter(
    (column) => !public_ || (declared.publicSees as readonly string[]).includes(column.split('.')[0]!),
  )
  return {
    kind: 'table',
    caption: registerName(declared, words),
    columns: columns.map((label) => ({ label })),
    rows: entries.map(({ entry }) => {
      const cells = cellsOf(entry)
      return columns.map((column) => cells[column] ?? '')
    }),
  }
}

/** The list as it is read on the page. */
const listOf = (declared: Declared, entries: Entries, words: Words): Block => {
  const fields = shownFields(declared)
  return {
    kind: 'table',
    caption: registerName(declared, words),
    columns: [
      { label: labelOf(declared, declared.title, words) },
      ...fields.map((field) => ({ label: labelOf(declared, field.name, words), numeric: field.kind === 'number' })),
    ],
    rows: entries.map(({ entry }) => [
      titleText(declared, entry, words),
      ...fields.map((field) => valueText(declared, field, entry, words)),
    ]),
  }
}
