import assert from 'node:assert/strict'
import test from 'node:test'
import { makeAllWords } from '../language/index.ts'
import { chartSvg } from './chart.tsx'

test('a chart keeps the direction in which its letters were placed, also on a page that is read from right to left', async () => {
  const words = makeAllWords('UTC').ar
  const spec = {
    kind: 'bar',
    title: 'عنوان',
    description: 'وصف',
    nameLabel: 'اسم',
    valueLabel: 'قيمة',
    source: '',
    rows: [{ name: 'الهدف ٤', value: 3 }],
  } as const
  assert.match(await chartSvg(spec, words), /<svg[^>]* direction="ltr"/)
})
