import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { inZone } from './letters.ts'
import { verifySeal } from './sealed.ts'
import { checkDigit, readZone, writeZone } from './zone.ts'

const folder = ['..', '../../shared']
  .map((place) => join(projectRoot(), place, place === '..' ? 'shared/data/identity' : 'data/identity'))
  .find(existsSync)
const skip = folder ? false : 'the specimens are not beside the project'

suite('a machine-readable zone', () => {
  test('has its check digits as the standard reckons them', () => {
    assert.equal(checkDigit('520727'), '3')
    assert.equal(checkDigit('AB2134<<<'), '5')
    assert.equal(checkDigit('D23145890734'), '9')
  })

  test('of each public specimen passes and fails as it is marked', { skip }, () => {
    const rows = parse(readFileSync(join(folder!, 'mrz_specimens.csv'), 'utf8'), { columns: true }) as Record<string, string>[]
    for (const row of rows) {
      const zone = readZone([row.line1, row.line2, row.line3].filter(Boolean).join('\n'))
      assert.ok(zone, row.line1)
      // The marks look for the digit of a number at its usual place only, where a number that goes on has none.
      for (const [part, marked] of [
        ...(zone.goesOn ? [] : [['number', row.doc_cd_ok]]),
        ['birth', row.dob_cd_ok],
        ['expiry', row.exp_cd_ok],
        ['composite', row.composite_ok],
      ])
        if (marked)
          assert.equal(zone.checks.find((each) => each.part === part)?.holds, marked === 'True', `${row.line1} ${row.line2} ${part}`)
    }
  })

  test('writes names by the tables for Latin, Cyrillic and Arabic, and says where there is none', () => {
    for (const [name, written] of [
      ['Müller-Lüdenscheidt', 'MUELLER<LUEDENSCHEIDT'],
      ["O'Connor", 'OCONNOR'],
      ['Þórunn Ærlig', 'THORUNN<AERLIG'],
      ['Ndèye', 'NDEYE'],
      ['Горбачёв', 'GORBACHEV'],
      ['محمود', 'MXHMWD'],
      ['عبدالرحيم', 'EBDALRXHYM'],
      ['ተስፋ', null],
    ] as const)
      assert.equal(inZone(name), written)
  })

  const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 1, maxLength: 60 })
  test('that is written is read again with all its digits right, and one sign changed in a field is seen', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('TD1', 'TD2', 'TD3'),
        letters,
        letters,
        fc.string({ unit: fc.constantFrom(...'BCDFGH23456789'), minLength: 9, maxLength: 9 }),
        fc.nat(8),
        (format, primary, secondary, number, at) => {
          const lines = writeZone({
            format: format as 'TD1',
            code: 'P',
            issuer: 'UTO',
            number,
            nationality: 'UTO',
            birth: { year: 1987, month: 3, day: null },
            sex: 'F',
            expiresOn: '2031-05-06',
            primary,
            secondary,
          })!
          const zone = readZone(lines.join('\n'))!
          assert.equal(zone.format, format)
          assert.deepEqual([zone.number, zone.birth, zone.expiry], [number, '8703<<', '310506'])
          assert.ok(zone.checks.every(({ holds }) => holds))
          assert.ok(zone.primary.length > 0 && zone.secondary.length > 0)
          const which = format === 'TD1' ? 0 : 1
          const place = (format === 'TD1' ? 5 : 0) + at
          const other = lines[which]![place] === '7' ? '8' : '7'
          const forged = lines.map((line, index) => (index === which ? line.slice(0, place) + other + line.slice(place + 1) : line))
          const seen = readZone(forged.join('\n'))!
          assert.ok(worthOf(lines[which]![place]!) % 10 === worthOf(other) % 10 || !seen.checks[0]!.holds)
        },
      ),
    ))

  test('is told from what has the form of none', () => {
    for (const text of ['', 'P<UTO', 'A'.repeat(44), `${'A'.repeat(44)}\n${'B'.repeat(43)}`, `${'é'.repeat(44)}\n${'é'.repeat(44)}`])
      assert.equal(readZone(text), null)
  })
})

const worthOf = (sign: string): number => (/\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55)

suite('a visible digital seal', () => {
  const read = (name: string): string => readFileSync(join(folder!, 'vds_nc_australia', name), 'utf8')
  test('that is genuine holds, and its State vouches for who signed it', { skip }, () => {
    assert.deepEqual(verifySeal(read('validVDSJson.json'), [read('cscaCertData.txt')]), {
      verdict: 'holds',
      issuer: 'AUS',
      type: 'icao.vacc',
      vouched: true,
    })
    assert.equal(verifySeal(read('validVDSJson.json'), [read('bscCertData.txt')]).vouched, false)
  })
  test('in which one letter was changed is broken', { skip }, () => assert.equal(verifySeal(read('invalidVDSJson.json')).verdict, 'broken'))
  test('that is something else is unreadable', { skip }, () => {
    for (const text of [read('nonVDSJson.json'), '', '{}', 'x', '[]', read('validVDSJson.json').replace('ES256', 'none')])
      assert.equal(verifySeal(text).verdict, 'unreadable')
  })
})
