import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { madePersons } from '../../../../bench/matching/persons.ts'
import { projectRoot, readConfig } from '../../../kernel/config.ts'
import { explainPair, matchRecords, probabilityOf } from '../module.ts'
import { recordsOf, sourcesOf } from './fields.ts'
import { match } from './match.ts'
import { type Model, modelOf } from './model.ts'
import { readTable } from './read.ts'
import { bandOf, neverByNameAlone } from './rules.ts'
import { pairsIn, study } from './study.ts'
import { tableOf } from './table.ts'
import { peopleMatch } from './task.ts'
import { Config } from './terms.ts'
import { handsFor } from './threads.ts'
import { measure, personsIn } from './truth.ts'

const folder = mkdtempSync(join(tmpdir(), 'mkataba-match-'))
after(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const plain = Config.parse({})

/** Runs the command with these words. */
const command = async (
  files: readonly string[],
  options: Readonly<Record<string, string>> = {},
): Promise<{ code: number; out: string }> => {
  const lines: string[] = []
  const code = await peopleMatch.run(
    readConfig({}) as never,
    { positional: files, options, print: (line: string) => lines.push(line) } as never,
  )
  return { code, out: lines.join('\n') }
}
type Answer = {
  pairs: number
  precision: number
  recall: number
  f1: number
  time: number
  rows: number
  look: number
  expected: number
  fields: { name: string; kind: string }[]
}
const answered = async (files: readonly string[], options: Readonly<Record<string, string>> = {}): Promise<Answer> => {
  const { code, out } = await command(files, { json: 'yes', ...options })
  assert.equal(code, 0, out)
  return JSON.parse(out) as Answer
}

const made = madePersons(1600, 3)
const table = readTable(made)
const sources = sourcesOf([table], plain, ['rec_id'])
const records = recordsOf([table], sources)
const matched = await match(records, plain)
const model = JSON.parse(JSON.stringify(modelOf(records, sources, matched, plain.threshold))) as Model

test('made-up persons in four scripts are found again with an F1 above 0.93, and as many as were expected', () => {
  const { f1, truePairs } = measure(matched.clusters, personsIn([table], 'rec_id'), records.second)
  assert.ok(f1 > 0.93, `F1 ${f1}`)
  assert.ok(Math.abs(matched.expected / truePairs - 1) < 0.15, `${matched.expected} expected of ${truePairs}`)
})

test('of pairs said to be one person with some probability, about that share is', () => {
  const persons = personsIn([table], 'rec_id')
  const { ones, twos, bits } = matched.pairs
  let [said, true_] = [0, 0]
  for (let pair = 0; pair < ones.length; pair += 1) {
    said += 1 / (1 + 2 ** -bits[pair]!)
    true_ += persons[ones[pair]!] === persons[twos[pair]!] ? 1 : 0
  }
  assert.ok(Math.abs(said / true_ - 1) < 0.1, `${said} said, ${true_} true`)
})

test('no more pairs are held against each other than a few for each record', () => {
  const cost = matched.passes.reduce((sum, { pairs }) => sum + pairs, 0)
  assert.ok(cost < 150_000 + 16 * records.count && cost < pairsIn(records) / 5, String(cost))
})

test('two threads learn and find the same as one', async () => {
  const [here, beside] = [handsFor(records, 0), handsFor(records, 2)]
  try {
    const [one, two] = [await study(records, here), await study(records, beside)]
    assert.deepEqual(two.learned, one.learned)
    assert.deepEqual(two.blocks.numbers, one.blocks.numbers)
  } finally {
    await beside.close()
  }
})

test('what is learned is kept as JSON and gives reasons that add up, the same both ways', () => {
  const one = { given_name: 'Amina', family_name: 'Mwakio', sex: 'f', birth_date: '1987-02-03', place: 'Nokehe', phone: '0712345678' }
  const two = { given_name: 'أمينة', family_name: 'Mwakyo', sex: 'f', birth_date: '1987', place: 'Nokehe', phone: '0712345678' }
  const why = explainPair(model, one, two)
  const sum = why.before + why.reasons.reduce((all, { bits }) => all + bits, 0) + why.instead.bits
  assert.ok(Math.abs(sum - why.bits) < 1.2, `${sum} and ${why.bits}`)
  assert.equal(why.reasons.find(({ field }) => field === 'birth_date')?.level, 'fits what is known')
  assert.equal(why.band, 'propose')
  assert.ok(Math.abs(probabilityOf(model, two, one) - why.probability) < 1e-9)
  assert.ok(probabilityOf(model, one, { ...two, birth_date: '1950-11-30', sex: 'm', phone: '0799999999' }) < 0.01)
})

test('given and family name may stand exchanged', () => {
  const one = { given_name: 'Rehema', family_name: 'Odhiambo', birth_date: '1990-05-17' }
  const why = explainPair(model, one, { given_name: 'Odhiambo', family_name: 'Rehema', birth_date: '1990-05-17' })
  assert.notEqual(why.exchanged, null)
  assert.ok(why.probability > 0.5)
})

const anything = fc.dictionary(
  fc.constantFrom('given_name', 'family_name', 'birth_date', 'sex', 'place', 'phone', 'email', 'address', '__proto__', 'other'),
  fc.string({ unit: 'binary', maxLength: 300 }),
)
test('any two records have a probability, the same both ways', () => {
  fc.assert(
    fc.property(anything, anything, (one, two) => {
      const known = probabilityOf(model, one, two)
      assert.ok(known >= 0 && known <= 1)
      assert.ok(Math.abs(known - probabilityOf(model, two, one)) < 1e-9)
    }),
    { numRuns: 40 },
  )
})

test('a name alone never makes two records one person', async () => {
  assert.equal(neverByNameAlone(0), false)
  assert.equal(bandOf(0.9999, 1, 0.5), 'look')
  assert.equal(bandOf(0.9999, 12, 0.5), 'propose')
  assert.equal(bandOf(0.01, 12, 0.5), 'leave')
  const lines = made
    .toString()
    .split('\n')
    .map((line) => line.split(',').slice(0, 3).join(','))
  const { pairs, look } = await answered([file('names.csv', lines.join('\n'))], { truth: 'rec_id' })
  assert.equal(pairs, 0)
  assert.ok(look > 0)
})

test('two who share name, day of birth and place, but not the file, are found across two files', async () => {
  const lines = made.toString().trim().split('\n')
  const [heading = '', ...rows] = lines
  const first = rows.filter((row) => row.includes('-org'))
  const second = rows.filter((row) => row.includes('-dup-')).map((row) => row.replace(/,/g, ';'))
  const theirs = heading
    .replace('given_name', 'prénom')
    .replace('family_name', 'nom')
    .replace('birth_date', 'date de naissance')
    .replace(/,/g, ';')
  const { f1, rows: all } = await answered([file('a.csv', [heading, ...first].join('\n')), file('b.csv', [theirs, ...second].join('\n'))], {
    truth: 'rec_id',
  })
  assert.equal(all, rows.length)
  assert.ok(f1 > 0.92, `F1 ${f1}`)
})

test('a file in which nobody is twice proposes nobody', async () => {
  const [heading = '', ...rows] = made.toString().trim().split('\n')
  const { pairs, look } = await answered([file('once.csv', [heading, ...rows.filter((row) => row.includes('-org'))].join('\n'))])
  assert.ok(pairs <= 8, `${pairs} pairs`)
  assert.ok(look <= 60, `${look} to look at`)
})

test('few records are matched too, and a single one with nobody', async () => {
  const few =
    'name,born,phone\nAmina Mwakio,1987-02-03,0712345678\nMwakio Amina,1987-02-03,0712345678\nJuma Odhiambo,1990-01-01,0799999999\n'
  assert.equal((await answered([file('few.csv', few)])).rows, 3)
  assert.equal((await answered([file('one.csv', 'name,born\nAmina,1987\n')])).pairs, 0)
})

test('year, month and day in three columns are one day of birth', async () => {
  const { fields } = await answered([
    file('parts.csv', 'fname,lname,by,bm,bd\nAmina,Mwakio,1987,2,3\nAmina,Mwakio,1987,2,3\nJuma,Odhiambo,1990,,\n'),
  ])
  assert.deepEqual(fields.at(-1), { name: 'birth (by, bm, bd)', kind: 'birth' })
})

test('pairs are written out with their reasons, and with no word of what stands in the records', async () => {
  const out = join(folder, 'pairs.csv')
  await answered([file('made.csv', made)], { out })
  const written = readFileSync(out, 'utf8').trim().split('\n')
  assert.match(written[0]!, /^one,two,probability,"given_name"/)
  assert.ok(written.length > 250)
  assert.doesNotMatch(written.slice(1).join('\n'), /mfano\.org|estate|\w@/)
})

const wrong: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>, RegExp])[] = [
  ['no file', [], {}, /Name one file/],
  ['three files', ['a', 'b', 'c'], {}, /Name one file, or two/],
  ['a file that is not there', ['/nowhere/at/all.csv'], {}, /no file \/nowhere/],
  ['a folder', [folder], {}, /cannot be read/],
  [
    'a column that is not there',
    [file('few2.csv', 'name,born\nA,1987\nB,1988\n')],
    { truth: 'cluster' },
    /no column "cluster".*name, born/,
  ],
  ['an option that does not exist', [file('few3.csv', 'name\nA\n')], { colour: 'red' }, /--colour/],
  ['a configuration that is not there', [file('few4.csv', 'name\nA\n')], { config: '/nowhere.json' }, /\/nowhere\.json/],
  ['a configuration that is not JSON', [file('few5.csv', 'name\nA\n')], { config: file('not.json', 'fields: name') }, /not JSON/],
  [
    'a configuration with a kind that does not exist',
    [file('few6.csv', 'name\nA\n')],
    { config: file('kind.json', '{"fields":{"name":"nickname"}}') },
    /fields\.name/,
  ],
  [
    'a configuration of a column that is not there',
    [file('few7.csv', 'name\nA\n')],
    { config: file('column.json', '{"fields":{"nom":"family name"}}') },
    /"nom"/,
  ],
  ['a file that tells nothing of persons', [file('ids.csv', 'id\n1\n2\n')], {}, /No column tells/],
]
for (const [what, files, options, expected] of wrong)
  test(`${what} is answered with what is wrong, and not with success`, async () => {
    const { code, out } = await command(files, options)
    assert.equal(code, 1)
    assert.match(out, expected)
  })

const near = join(projectRoot(), '..', 'shared', 'data', 'linkage')
const shared = existsSync(near) ? near : join(projectRoot(), '..', '..', 'shared', 'data', 'linkage')
const skip = existsSync(shared) ? false : 'the sets for matching are not beside the project'
for (const [name, truth, least] of [
  ['febrl_dataset1.csv', 'rec_id', 0.999],
  ['febrl_dataset3.csv', 'rec_id', 0.9988],
  ['splink_fake_1000.csv', 'cluster', 0.93],
] as const)
  test(`${name} is matched with an F1 of at least ${least}`, { skip }, async () => {
    const { f1 } = await answered([join(shared, name)], { truth })
    assert.ok(f1 >= least, `F1 ${f1}`)
  })

test('records at hand are matched as a file is, and what was learned answers for others', async () => {
  const heading = made.toString().split('\n')[0]!.split(',')
  const rows = made
    .toString()
    .trim()
    .split('\n')
    .slice(1, 1200)
    .map((line) =>
      Object.fromEntries(
        line
          .split(',')
          .slice(1)
          .map((text, at) => [heading[at + 1]!, text]),
      ),
    )
  const { groups, explain, model: learned } = await matchRecords([rows])
  assert.ok(groups.length > 80)
  const [one = 0, two = 0] = groups[0]!
  assert.ok(explain(one, two).probability > 0.5)
  assert.ok(Math.abs(probabilityOf(learned, rows[one]!, rows[two]!) - explain(one, two).probability) < 0.2)
})

test('records at hand are a table', () => {
  const { names, rows } = tableOf([{ a: '1' }, { b: '2' }])
  assert.deepEqual([names, rows], [['a', 'b'], 2])
})
