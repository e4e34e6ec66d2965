import assert from 'node:assert/strict'
import test from 'node:test'
import { languages } from '../language/index.ts'
import { countries, countryName, countryOf, findCountry, neighboursOf } from './index.ts'

test('no two countries share a code, and letters and digits mean the same country', () => {
  for (const part of ['code', 'short', 'number'] as const)
    assert.equal(new Set(countries.map((country) => country[part])).size, countries.length, part)
  for (const { short, number } of countries) assert.deepEqual(Intl.getCanonicalLocales(`und-${number}`), [`und-${short}`])
})

test('every country has a name in every language, and is found again by each of them', () => {
  for (const language of languages)
    for (const { code } of countries) {
      const name = countryName(code, language)
      assert.notEqual(name, code)
      assert.equal(findCountry(name), code, `${name} (${language})`)
    }
})

test('a country is found as registers write it: with brackets, turned round, under an old name, by code', () => {
  const written = {
    'Bolivia (Plurinational State of)': 'BOL',
    'Congo, The Democratic Republic Of The': 'COD',
    Congo: 'COG',
    'Korea, Republic of': 'KOR',
    "Democratic People's Republic of Korea": 'PRK',
    'St. Kitts and Nevis': 'KNA',
    'Saint Kitts And Nevis': 'KNA',
    Swaziland: 'SWZ',
    "Côte d'Ivoire": 'CIV',
    'TANZANIA, UNITED REPUBLIC OF': 'TZA',
    KE: 'KEN',
    KEN: 'KEN',
    كينيا: 'KEN',
  }
  for (const [name, code] of Object.entries(written)) assert.equal(findCountry(name), code, name)
  for (const name of ['', 'Utopia', 'Kenya-Uganda', 'XX', 'ZZZ']) assert.equal(findCountry(name), null, name)
  assert.equal(countryOf('KEN')?.number, '404')
  assert.equal(countryOf('ken'), null)
})

test('neighbours share a land border, each with the other', () => {
  assert.deepEqual(neighboursOf('KEN'), ['ETH', 'SOM', 'SSD', 'TZA', 'UGA'])
  for (const { code } of countries)
    for (const other of neighboursOf(code)) assert.ok(neighboursOf(other).includes(code), `${code} ${other}`)
  assert.deepEqual(neighboursOf('MDG'), [])
  assert.deepEqual(neighboursOf('???'), [])
})
