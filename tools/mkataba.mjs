#!/usr/bin/env node
// The command `mkataba`.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { underTheRightNode } from './build.mjs'

await underTheRightNode()
process.argv.splice(2, 0, join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'cli.ts'))
await import('./run.mjs')
