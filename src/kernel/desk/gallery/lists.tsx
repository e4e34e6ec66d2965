import { Board, Cards, Counts, Facts, Pagination, Steps, Table, Tabs, Timeline, useWords } from '../../html/index.ts'
import { here, Piece, some } from './piece.tsx'

/** What comes in rows, columns and order. */
export const Lists = ({ page }: { readonly page: number }) => {
  const words = useWords()
  const names = some(words)
  const day = words.date('2026-11-24')
  return (
    <>
      <Piece name="Table">
        <Table
          caption={words.say('gallery.table')}
          sorted="name"
          rows={names.map((name, at) => ({ name, at }))}
          columns={[
            { label: words.say('kit.field'), sort: 'name', cell: (row) => row.name, rowHeader: true },
            { label: words.say('procedure.when'), cell: () => day },
            { label: words.say('gallery.number'), numeric: true, sort: 'at', cell: (row) => words.number(row.at * 1234.5) },
          ]}
        />
        <Table caption={words.say('gallery.table')} rows={[]} empty={words.say('register.none')} columns={[]} />
      </Piece>
      <Piece name="Pagination">
        <Pagination page={page} pages={3} />
      </Piece>
      <Piece name="Facts">
        <Facts facts={names.slice(0, 3).map((name, at) => (at < 2 ? ([name, day, here] as const) : ([name, day] as const)))} />
      </Piece>
      <Piece name="Counts">
        <Counts
          counts={(['bad', 'warn', 'good', 'plain', 'quiet'] as const).map((tone, at) => ({
            label: names[at] ?? '',
            count: [10, 3, 1204, 7, 0][at]!,
            tone,
            ...(at < 2 ? { address: here } : {}),
          }))}
        />
      </Piece>
      <Piece name="Steps">
        {([0, 1, 3] as const).map((now) => (
          <Steps steps={names.slice(0, 4)} now={now} />
        ))}
      </Piece>
      <Piece name="Tabs">
        <Tabs label={words.say('gallery.lists')} tabs={names.slice(0, 4).map((label, at) => [String(at), label, here] as const)} now="1" />
      </Piece>
      <Piece name="Timeline">
        <Timeline
          happenings={names.slice(0, 4).map((title, at) => ({
            title,
            when: day,
            coming: at === 3,
            body: at === 1 ? <p>{words.say('kit.demonstration')}</p> : undefined,
          }))}
        />
      </Piece>
      <Piece name="Board">
        <Board columns={names.slice(0, 4).map((label, at) => ({ label, cards: names.slice(0, at) }))} />
      </Piece>
      <Piece name="Cards">
        <Cards cards={names.slice(0, 3).map((title) => ({ title, address: here, body: <p>{words.say('gallery.hint')}</p> }))} />
      </Piece>
    </>
  )
}
