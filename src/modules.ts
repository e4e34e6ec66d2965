import { compact } from './modules/compact/module.ts'
import type { Module } from '#kernel'

/** The modules, in order of need: each may use those before it. */
export const modules: readonly Module[] = [compact]
