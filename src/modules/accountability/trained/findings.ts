import type { Finding, Findings } from '../evidence.ts'
import { lastCounts } from './store.ts'

/** How many of the officials whom posts need are trained, for objectives 12 and 13. */
export const findings: Findings = async (reading) => {
  const posts = await lastCounts(reading)
  if (posts.length === 0) return []
  const needed = posts.reduce((sum, post) => sum + post.needed, 0)
  const have = posts.reduce((sum, post) => sum + Math.min(post.trained, post.needed), 0)
  const bare = posts.filter((post) => post.trained < post.needed).length
  return ['12', '13'].map(
    (objective): Finding => ({
      objective,
      kind: 'programme',
      address: '/accountability/trained',
      day: posts.map(({ on }) => on).sort()[0]!,
      standing: bare === 0 ? 'good' : 'gap',
      says: { key: 'accountability.finding-trained', values: { trained: have, needed, bare, posts: posts.length } },
    }),
  )
}
