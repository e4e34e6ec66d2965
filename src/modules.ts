import type { Module } from '#kernel'
import { accountability } from './modules/accountability/module.ts'
import { compact } from './modules/compact/module.ts'
import { people } from './modules/people/module.ts'
import { remittances } from './modules/remittances/module.ts'

/** The modules, in order of need: each may use those before it. */
export const modules: readonly Module[] = [compact, people, accountability, remittances]
