import { z } from 'zod'
import { anyone, purposes } from '../access/index.ts'
import {
  Actions,
  AskForm,
  Board,
  ButtonLink,
  Cards,
  Chart,
  type ChartSpec,
  Choice,
  Choices,
  Copyable,
  CountyMap,
  DateField,
  Details,
  ErrorSummary,
  Facts,
  FileField,
  Form,
  Gantt,
  Heading,
  Highlighted,
  InLanguage,
  LanguagesField,
  LongText,
  MapLegend,
  Missing,
  MonthCalendar,
  Notice,
  OrderDiagram,
  Pagination,
  Progress,
  Select,
  StepDiagram,
  Steps,
  Table,
  Tabs,
  Tag,
  TextField,
  Timeline,
  WorldMap,
} from '../html/index.ts'
import type { Words } from '../language/index.ts'
import { query } from '../operation.ts'
import { page } from '../page.ts'
import { purposeName } from '../sign-in/sessions.ts'

export const gallery = query({
  name: 'kernel.gallery',
  under: 'gcm:3',
  at: 'GET /desk/gallery',
  may: anyone,
  purpose: 'public information',
  input: z.object({ page: z.coerce.number().int().min(1).max(3).default(2) }),
  result: z.object({ page: z.number() }),
  read: async (_, input) => ({ page: input.page }),
})

const some = (words: Words): readonly string[] => purposes.slice(0, 5).map((purpose) => purposeName(purpose, words))
const rowsOf = (words: Words): ChartSpec['rows'] => some(words).map((name, at) => ({ name, value: [12, 7, 0, 31, null][at] ?? null }))
const spec = (words: Words, kind: ChartSpec['kind']): ChartSpec => ({
  kind,
  title: words.say('gallery.chart'),
  description: words.say('gallery.chart'),
  nameLabel: words.say('kit.field'),
  valueLabel: words.say('gallery.number'),
  source: words.say('kit.demonstration'),
  rows: rowsOf(words).map((row, at) => (kind === 'rings' ? { ...row, name: words.number(at + 1), whole: 50 } : row)),
  ...(kind === 'ring' ? { whole: 50 } : {}),
  ...(kind === 'rings' ? { wholeLabel: words.say('kit.field') } : {}),
})

const Fields = ({ words, error }: { words: Words; error?: string }) => {
  const options = some(words).map((label, at) => ({ value: String(at), label }))
  const name = error ? 'wrong' : 'plain'
  return (
    <Form action="/desk/gallery" button={words.say('kit.send')}>
      <TextField
        name={`${name}-text`}
        label={words.say('gallery.text')}
        hint={words.say('gallery.hint')}
        error={error}
        value={error ? '???' : ''}
      />
      <LongText name={`${name}-long`} label={words.say('gallery.long')} error={error} optional />
      <Choice name={`${name}-choice`} label={words.say('gallery.choice')} options={options.slice(0, 3)} value="1" error={error} />
      <Choices name={`${name}-choices`} label={words.say('gallery.choices')} options={options} values={['0', '2']} error={error} />
      <Select name={`${name}-select`} label={words.say('kit.choose')} options={options} value="3" error={error} />
      <DateField
        name={`${name}-date`}
        label={words.say('kit.day')}
        parts={{ day: '24', month: '11', year: error ? '20' : '2026' }}
        error={error}
      />
      <LanguagesField name={`${name}-languages`} label={words.say('kit.languages')} texts={{ en: 'Compact' }} long={false} error={error} />
      <FileField name={`${name}-file`} label={words.say('gallery.file')} error={error} />
    </Form>
  )
}

export const galleryPage = page(gallery, {
  title: ({ words }) => words.say('gallery.title'),
  withForm: true,
  charts: {
    bars: ({ words }) => spec(words, 'bar'),
    line: ({ words }) => spec(words, 'line'),
    ring: ({ words }) => spec(words, 'ring'),
    rings: ({ words }) => spec(words, 'rings'),
  },
  Body: ({ result, words, charts }) => {
    const names = some(words)
    return (
      <>
        <Heading>{words.say('gallery.messages')}</Heading>
        {(['info', 'success', 'warning', 'error'] as const).map((kind) => (
          <Notice kind={kind}>{words.say('kit.demonstration')}</Notice>
        ))}
        <p>
          {(['plain', 'good', 'warn', 'bad', 'quiet'] as const).map((tone, at) => (
            <>
              <Tag tone={tone}>{names[at]}</Tag>{' '}
            </>
          ))}
        </p>
        <p>
          {(['unknown', 'suppressed', 'not-reported', 'unreadable'] as const).map((kind) => (
            <>
              <Missing kind={kind} />
              {' · '}
            </>
          ))}
          {words.number(0)}
        </p>
        <p>
          <InLanguage language="sw">Mkataba</InLanguage>
        </p>
        <p>
          <Highlighted text="gcm:20.f remittances" ranges={[[9, 20]]} />
        </p>
        <p>
          <Copyable text="gcm:20.f" />
        </p>
        <Heading>{words.say('gallery.lists')}</Heading>
        <Steps steps={names.slice(0, 4)} now={1} />
        <Tabs
          label={words.say('gallery.lists')}
          tabs={names.slice(0, 3).map((label, at) => [String(at), label, '/desk/gallery'] as const)}
          now="1"
        />
        <Table
          caption={words.say('gallery.table')}
          rows={names.map((name, at) => ({ name, at }))}
          columns={[
            { label: words.say('kit.field'), sort: 'name', cell: (row) => row.name, rowHeader: true },
            { label: words.say('gallery.number'), numeric: true, sort: 'at', cell: (row) => words.number(row.at * 1234.5) },
          ]}
        />
        <Table caption={words.say('gallery.table')} rows={[]} empty={words.say('register.none')} columns={[]} />
        <Facts facts={names.slice(0, 3).map((name) => [name, words.date('2026-11-24'), '/desk/gallery'] as const)} />
        <Timeline happenings={names.slice(0, 4).map((title, at) => ({ title, when: words.date('2026-11-24'), coming: at === 3 }))} />
        <Board columns={names.slice(0, 3).map((label, at) => ({ label, cards: names.slice(0, at) }))} />
        <Cards cards={names.slice(0, 3).map((title) => ({ title, address: '/desk/gallery', body: <p>{words.say('gallery.hint')}</p> }))} />
        <Details summary={words.say('gallery.more')}>
          <p>{words.say('gallery.hint')}</p>
        </Details>
        <Progress done={3} total={8} label={words.say('gallery.progress')} />
        <Pagination page={result.page} pages={3} />
        <Actions links={names.slice(0, 3).map((name) => [name, '/desk/gallery'] as const)} />
        <ButtonLink to="/desk/gallery">{words.say('kit.send')}</ButtonLink>{' '}
        <ButtonLink to="/desk/gallery" secondary>
          {words.say('kit.change')}
        </ButtonLink>
        <Heading>{words.say('gallery.pictures')}</Heading>
        {Object.values(charts).map((chart) => (
          <Chart {...chart} />
        ))}
        <WorldMap
          title={words.say('gallery.world')}
          description={words.say('gallery.world')}
          values={{ '404': { label: 'Kenya', shade: 4 }, '682': { label: 'Saudi Arabia', shade: 2 } }}
        />
        <MapLegend
          shades={[
            [2, words.number(5)],
            [4, words.number(12)],
          ]}
        />
        <CountyMap
          title={words.say('gallery.counties')}
          description={words.say('gallery.counties')}
          values={{
            47: { label: words.number(12), shade: 4 },
            1: { label: words.number(5), shade: 2 },
            7: { label: words.number(2), shade: 1 },
          }}
        />
        <StepDiagram
          title={words.say('gallery.diagram')}
          stages={names.slice(0, 4).map((label, at) => ({ name: String(at), label, last: at > 1 }))}
          steps={[
            { from: '0', to: '1', label: words.say('kit.send') },
            { from: '1', to: '2', label: words.say('kit.yes') },
            { from: '1', to: '3', label: words.say('kit.no') },
          ]}
        />
        <Gantt
          title={words.say('gallery.gantt')}
          description={words.say('gallery.gantt')}
          today="2026-11-24"
          rows={names.map((label, at) => ({
            label,
            address: '/desk/gallery',
            from: `2026-0${at + 1}-10`,
            to: `2027-0${at + 2}-01`,
            tone: (['bad', 'good', 'quiet', 'warn', 'plain'] as const)[at]!,
            says: label,
            points: [
              { day: `2026-0${at + 3}-01`, label, state: at === 0 ? ('late' as const) : ('done' as const) },
              { day: `2027-0${at + 1}-20`, label, state: 'coming' as const },
            ],
          }))}
        />
        <OrderDiagram
          title={words.say('gallery.order')}
          description={words.say('gallery.order')}
          boxes={names.map((label, at) => ({
            name: String(at),
            label,
            hint: label,
            address: '/desk/gallery',
            tone: at === 2 ? 'bad' : 'good',
          }))}
          pairs={[
            { before: '0', after: '2' },
            { before: '1', after: '2' },
            { before: '2', after: '3' },
            { before: '0', after: '3' },
          ]}
        />
        <MonthCalendar
          month="2026-11"
          caption={words.say('gallery.month')}
          today="2026-11-24"
          on={
            new Map([
              ['2026-11-12', names.slice(0, 2)],
              ['2026-11-24', [...names, ...names]],
            ])
          }
        />
        <Heading>{words.say('gallery.forms')}</Heading>
        <AskForm action="/desk/gallery" button={words.say('kit.search')}>
          <TextField name="ask" type="search" label={words.say('kit.search')} />
        </AskForm>
        <Fields words={words} />
        <ErrorSummary
          title={words.say('error.bad-input', { count: 1 })}
          errors={[{ at: 'wrong-text', text: words.say('error.missing') }]}
        />
        <Fields words={words} error={words.say('error.missing')} />
      </>
    )
  },
})
