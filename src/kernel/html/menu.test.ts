import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { divideMenu, type MenuItem } from './menu.ts'

const item = (label: string): MenuItem => ({ label, address: `/${label}` })
const plan = { label: 'plan', address: '/accountability' }
const law = { label: 'law', address: '/accountability/law' }
const groups = [[item('text'), item('seek')], [plan, law, item('pledge')], [item('rights')]]
const labels = (items: readonly MenuItem[]): readonly string[] => items.map(({ label }) => label)
const divided = (address: string, letters: number, of = groups, above: readonly string[] = []) => {
  const { bar, more } = divideMenu(of, { address, above }, letters)
  return { bar: labels(bar), more: labels(more) }
}

describe('the menu', () => {
  test('stands in the bar whole while there is room for it', () => {
    assert.deepEqual(divided('/', 100), { bar: ['text', 'seek', 'plan', 'law', 'pledge', 'rights'], more: [] })
  })

  test('gives each module its place in the bar before any has two', () => {
    assert.deepEqual(divided('/', 3 * (6 + 3)), { bar: ['text', 'plan', 'rights'], more: ['seek', 'law', 'pledge'] })
  })

  test('keeps the entry of the page in the bar: the one that says most of its address', () => {
    assert.deepEqual(divided('/accountability/law/kenya?view=all', 14).bar, ['text', 'law'])
    assert.deepEqual(divided('/accountability/pledges', 14).bar, ['text', 'plan'])
  })

  test('takes a page to stand where the pages above it stand, whatever its address says', () => {
    assert.deepEqual(divided('/accountability/treaties/X', 14, groups, ['/accountability/law', '/accountability/treaties']).bar, [
      'text',
      'law',
    ])
  })

  test('keeps what always stands there, such as the desk', () => {
    const withDesk = [...groups, [{ ...item('desk'), always: true as const }]]
    assert.deepEqual(divided('/rights', 16, withDesk), { bar: ['rights', 'desk'], more: ['text', 'seek', 'plan', 'law', 'pledge'] })
  })
})
