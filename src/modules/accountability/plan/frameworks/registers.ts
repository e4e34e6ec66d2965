import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { papers } from '../../papers.ts'
import { issue } from '../registers.ts'
import { keysOf } from '../store.ts'
import { Citations, Code } from '../terms.ts'

/** A framework that the State carries out besides the Compact. */
export const Framework = z.object({
  code: Code,
  title: TextInLanguages(200),
  publisher: z.string().trim().min(2).max(200),
  year: z.coerce.number().int().min(1900).max(2100).optional(),
  address: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  cites: Citations.optional(),
  about: TextInLanguages(1000).optional(),
})
export type Framework = z.infer<typeof Framework>

/** One thing of a framework that can be tracked. */
export const Item = z.object({
  code: Code,
  framework: Code,
  heading: TextInLanguages(200).optional(),
  words: TextInLanguages(2000),
  cites: Citations.optional(),
})
export type Item = z.infer<typeof Item>

const common = { purpose: 'public information', keptBy: ['coordinator', 'editor'] } as const

export const frameworkRegister: RegisterDeclaration<typeof Framework> = {
  ...common,
  name: 'accountability.framework',
  under: ['gcm:2.b', 'gcm:2.c', 'gcm:10.b', 'gcm:15.a'],
  at: '/accountability/frameworks',
  entry: Framework,
  key: 'code',
  title: 'title',
  search: ['code', 'title', 'publisher', 'cites'],
  filters: [],
  publicSees: ['code', 'title', 'publisher', 'year', 'address', 'cites', 'about'],
  files: papers,
  related: ({ code }) => (code ? [['accountability.framework-coverage.link', `/accountability/framework/${code}`]] : []),
  fits: async (reading) => {
    const codes = await codesOf(reading)
    return () =>
      ({ cites }) =>
        (cites ?? []).filter((code) => !codes.has(code)).map((code) => issue('cites', 'accountability.no-paragraph', { code }))
  },
}

export const itemRegister: RegisterDeclaration<typeof Item> = {
  ...common,
  name: 'accountability.item',
  under: ['gcm:2.b', 'gcm:2.c', 'gcm:10.b', 'gcm:15.a'],
  at: '/accountability/items',
  entry: Item,
  key: 'code',
  title: 'words',
  search: ['code', 'words', 'heading', 'framework', 'cites'],
  filters: [],
  columns: ['framework'],
  publicSees: ['code', 'framework', 'heading', 'words', 'cites'],
  related: ({ framework }) => (framework ? [['accountability.framework-coverage.link', `/accountability/framework/${framework}`]] : []),
  fits: async (reading) => {
    const [frameworks, codes] = [await keysOf(reading, 'accountability.framework'), await codesOf(reading)]
    return () =>
      ({ framework, cites }) => [
        ...(frameworks.has(framework) ? [] : [issue('framework', 'accountability.no-framework', { code: framework })]),
        ...(cites ?? []).filter((code) => !codes.has(code)).map((code) => issue('cites', 'accountability.no-paragraph', { code })),
      ]
  },
}

export const frameworks = register(frameworkRegister)
export const items = register(itemRegister)
