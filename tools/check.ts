// npm run check: types, lint, dead code, generated files, tests; says everything that is wrong before it ends.
import { spawnSync } from 'node:child_process'

const steps: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  ['types', 'npx', 'tsc', '-p', '.'],
  ['lint', 'npx', 'biome', 'check', '--error-on-warnings', '.'],
  ['dead code', 'npx', 'knip', '--no-progress'],
  ['generated files', 'npm', 'run', '--silent', 'gen', '--', '--check'],
  ['tests', 'npm', 'test', '--silent'],
]

const failed = steps.filter(([what, command, ...args]) => {
  console.log(`\n${what}`)
  return spawnSync(command, args, { stdio: 'inherit' }).status !== 0
})
console.log(failed.length === 0 ? '\nAll is well.' : `\nNot well: ${failed.map(([what]) => what).join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
