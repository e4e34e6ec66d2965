import { join } from 'node:path'
import { transform } from 'esbuild'
import rtlcss from 'rtlcss'
import { compile } from 'sass'
import type { MadeFile } from './tables.ts'

const minified = async (css: string): Promise<string> =>
  (await transform(css, { loader: 'css', minify: true, target: ['chrome80', 'firefox78', 'safari13'] })).code

/** The two sheets, left to right and right to left, from the look of the house. */
export const styleFiles = async (root: string): Promise<readonly MadeFile[]> => {
  const { css } = compile(join(root, 'src/kernel/html/look/house.scss'), {
    loadPaths: [root],
    quietDeps: true,
    silenceDeprecations: ['import', 'mixed-decls', 'if-function'] as never,
  })
  return [
    ['src/kernel/html/look/house.ltr.gen.css', await minified(css)],
    ['src/kernel/html/look/house.rtl.gen.css', await minified(rtlcss.process(css))],
  ]
}
