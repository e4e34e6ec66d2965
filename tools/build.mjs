// Turns the TypeScript sources into one folder of modules that Node runs, and finds a Node that can.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = [24, 7]

const newEnough = (version) => {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number)
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1])
}

const shippedNode = () => {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const file = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(file) ? file : null
}

/** Runs this very command again under the Node that came with `npm ci`, if the caller's is too old; whatever stops the one stops the other. */
export const underTheRightNode = async () => {
  if (newEnough(process.version)) return
  const node = shippedNode()
  if (!node) {
    console.error(
      `Mkataba needs Node ${wanted.join('.')} or newer; this is ${process.version}, and none came with \`npm ci\` for this kind of machine. Install a newer Node and try again.`,
    )
    process.exit(1)
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const [status] = await once(child, 'exit')
  process.exit(status ?? 1)
}

/** Every file below `folder` whose path ends in one of `endings`. */
export const filesBelow = (folder, endings) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
        .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
        .sort()
    : []

const sweep = (place) => {
  if (!existsSync(place)) return
  for (const name of readdirSync(place)) {
    const old = join(place, name)
    if (Date.now() - statSync(old).mtimeMs > 86_400_000) rmSync(old, { recursive: true, force: true })
  }
}

/** Bundles the entries, and every worker beside them, into a folder of this process's own; gives its path. */
export const build = async (entries) => {
  const { build: bundle } = await import('esbuild')
  const place = join(root, '.build')
  sweep(place)
  const out = join(place, `${process.pid}-${Date.now().toString(36)}`)
  mkdirSync(out, { recursive: true })
  process.once('exit', () => rmSync(out, { recursive: true, force: true }))
  await bundle({
    absWorkingDir: root,
    entryPoints: [...entries, ...filesBelow('src', ['.worker.ts'])],
    outdir: out,
    outbase: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
  })
  process.env.MKATABA_ROOT = root
  process.env.MKATABA_BUILT = out
  return out
}

export const builtFile = (out, entry) => join(out, entry.replace(/\.tsx?$/, '.js'))
