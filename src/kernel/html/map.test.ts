import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { inSteps } from './map.tsx'

/** The points that a path of steps comes to. */
const pointsOf = (path: string): readonly string[] =>
  [...path.matchAll(/M(-?\d+) (-?\d+)l([^z]*)z?/g)].flatMap(([, startX, startY, steps = '']) => {
    let [x, y] = [Number(startX), Number(startY)]
    const numbers = [...steps.matchAll(/-?\d+/g)].map(([text]) => Number(text))
    const points = [`${x},${y}`]
    for (let at = 0; at < numbers.length; at += 2) {
      x += numbers[at]!
      y += numbers[at + 1]!
      points.push(`${x},${y}`)
    }
    return points
  })

test('a path in steps goes through the same points, each once where it stays', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 640 }), fc.integer({ min: 0, max: 320 }))
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (points) => {
      const written = points.map(([x, y]) => `${x},${y}`)
      const moved = written.filter((each, at) => each !== written[at - 1])
      assert.deepEqual(pointsOf(inSteps(`M${written.join('L')}Z`)), moved.length > 1 ? moved : [])
    }),
  )
  assert.equal(inSteps('M1,2L3,4L3,4L2,9ZM0,0L5,5'), 'M1 2l2 2-1 5zM0 0l5 5')
  assert.equal(inSteps(''), '')
})
