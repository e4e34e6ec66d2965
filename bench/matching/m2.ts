import { readFileSync } from 'node:fs'
import { recordsOf, sourcesOf } from '../../src/modules/people/matching/fields.ts'
import { match } from '../../src/modules/people/matching/match.ts'
import { readTable } from '../../src/modules/people/matching/read.ts'
import { Config, levelsOf } from '../../src/modules/people/matching/terms.ts'

const [, , f, truth, v] = process.argv
const c0 = () => {
  const c = process.cpuUsage()
  return (c.user + c.system) / 1000
}
const t = performance.now(),
  ct = c0()
const x = readTable(readFileSync(f!))
console.log('read', (performance.now() - t).toFixed(0))
const r = recordsOf([x], sourcesOf([x], Config.parse({}), [truth!]))
console.log('records', (performance.now() - t).toFixed(0), 'cpu', (c0() - ct).toFixed(0))
const res = await match(r, Config.parse({ threads: Number(process.env.TH ?? 2) }), (s) =>
  console.log(s, (performance.now() - t).toFixed(0), 'cpu', (c0() - ct).toFixed(0), 'rss', (process.memoryUsage.rss() / 1e6).toFixed(0)),
)
const {
  pairs: { ones: A, twos: B, bits: S },
  clusters,
  learned,
} = res
if (v) for (const p of res.passes) console.log('   ', p.name, p.pairs.toFixed(0))
const tc = x.column(truth!)!
const dec = new TextDecoder()
const label = (row: number) => {
  const s = dec.decode(x.bytes.subarray(tc.starts[tc.codes[row]!]!, tc.ends[tc.codes[row]!]!))
  return /^rec-(\d+)-/.exec(s)?.[1] ?? s
}
const L = Array.from({ length: x.rows }, (_, i) => label(i))
const g = new Map<string, number>()
for (const l of L) g.set(l, (g.get(l) ?? 0) + 1)
const T = [...g.values()].reduce((s, n) => s + (n * (n - 1)) / 2, 0)
let n = 0,
  tp = 0
for (const mm of clusters)
  for (let i = 0; i < mm.length; i++)
    for (let j = i + 1; j < mm.length; j++) {
      n++
      if (L[mm[i]!] === L[mm[j]!]) tp++
    }
const p = tp / n,
  rr = tp / T
console.log(
  `clusters ${clusters.length} pairs ${n} P ${p.toFixed(4)} R ${rr.toFixed(4)} F1 ${((2 * p * rr) / (p + rr)).toFixed(4)} true ${T} expected ${res.expected.toFixed(0)}`,
)
let cand = 0
for (let k = 0; k < A.length; k++) if (L[A[k]!] === L[B[k]!]) cand++
const at = (th: number) => {
  let tp = 0,
    n = 0
  for (let k = 0; k < A.length; k++)
    if (S[k]! >= th) {
      n++
      if (L[A[k]!] === L[B[k]!]) tp++
    }
  const p = tp / n,
    rr = tp / T
  return `th ${th} n ${n} P ${p.toFixed(4)} R ${rr.toFixed(4)} F1 ${((2 * p * rr) / (p + rr)).toFixed(4)}`
}
console.log('kept', A.length, 'true kept', (cand / T).toFixed(4))
for (const th of [-4, -2, 0, 2, 4]) console.log(at(th))
// calibration
const bins = Array.from({ length: 10 }, () => [0, 0, 0])
for (let k = 0; k < A.length; k++) {
  const pr = 1 / (1 + 2 ** -S[k]!)
  const b = bins[Math.min(9, Math.floor(pr * 10))]!
  b[0]!++
  b[1]! += pr
  if (L[A[k]!] === L[B[k]!]) b[2]!++
}
console.log('calibration', bins.map((b) => `${(b[1]! / b[0]!).toFixed(2)}→${(b[2]! / b[0]!).toFixed(2)} (${b[0]})`).join(' '))
if (v === '2') {
  for (const [i, fd] of r.fields.entries()) {
    console.log(fd.name, fd.kind)
    levelsOf[fd.manner].forEach((l, k) =>
      console.log(
        '   ',
        l.padEnd(26),
        'm',
        learned.person.fields[i]![k]!.toFixed(4),
        'u',
        learned.strangers[i]![k]!.toExponential(1),
        'bits',
        Math.log2(learned.person.fields[i]![k]! / learned.strangers[i]![k]!).toFixed(1),
        ...learned.others.map((o) => (o.fields[i] ? o.name[0] + o.name[1]! + ' ' + o.fields[i]![k]!.toFixed(3) : '')),
      ),
    )
  }
  console.log(
    learned.exchanged,
    [learned.person, ...learned.others].map((k) => k.name + ' ' + ((k.share * res.expected) / learned.person.share).toFixed(1)).join(),
  )
}
if (v === 'fp' || v === 'fn') {
  const raw = readFileSync(f!, 'utf8').split('\n')
  const { holder } = await import('../../src/modules/people/matching/pair.ts')
  const { weigher } = await import('../../src/modules/people/matching/weigh.ts')
  const hold = holder(r),
    weigh = weigher(r, res.shares, res.weights)
  const sel = [...S.keys()].filter((k) => (L[A[k]!] === L[B[k]!]) === (v === 'fn') && (v === 'fp' ? S[k]! > 0 : S[k]! < 0))
  const rnd = (i: number) => Math.imul(i, 2654435761) >>> 0
  sel.sort((p, q) => rnd(p) - rnd(q))
  for (const k of sel.slice(0, 40)) {
    const h = hold(A[k]!, B[k]!)
    const w = weigh(h)
    console.log(
      w.bits.toFixed(1),
      [...w.fields].map((x, i) => r.fields[i]!.name + ' ' + x.toFixed(1)).join(', '),
      h.exchanged ? 'EXCH' : '',
      'others',
      [...w.others].map((x) => x.toFixed(1)).join(' '),
      '\n   ',
      raw[A[k]! + 1],
      '\n   ',
      raw[B[k]! + 1],
    )
  }
}
if (v === 'miss') {
  const raw = readFileSync(f!, 'utf8').split('\n')
  const byL = new Map<string, number[]>()
  L.forEach((l, i) => byL.set(l, [...(byL.get(l) ?? []), i]))
  const kept = new Set<string>()
  for (let k = 0; k < A.length; k++) kept.add(A[k] + ',' + B[k])
  const { holder } = await import('../../src/modules/people/matching/pair.ts')
  const { weigher } = await import('../../src/modules/people/matching/weigh.ts')
  const hold = holder(r),
    weigh = weigher(r, res.shares, res.weights)
  let c = 0,
    good = 0,
    all = 0
  for (const m of byL.values())
    for (let i = 0; i < m.length; i++)
      for (let j = i + 1; j < m.length; j++)
        if (!kept.has(m[i] + ',' + m[j])) {
          all++
          const w = weigh(hold(m[i]!, m[j]!))
          if (w.bits > 0) {
            good++
            if (c++ % 6 === 0 && c < 200)
              console.log(
                w.bits.toFixed(1),
                [...w.fields].map((x, i) => r.fields[i]!.name + ' ' + x.toFixed(1)).join(', '),
                '\n   ',
                raw[m[i]! + 1],
                '\n   ',
                raw[m[j]! + 1],
              )
          }
        }
  console.log('missed', all, 'of which good', good)
}
