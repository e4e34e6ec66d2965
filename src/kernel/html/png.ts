import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { projectRoot } from '../config.ts'

const fontFiles = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'amiri/400Regular/Amiri_400Regular.ttf',
].map((path) => join(projectRoot(), 'node_modules/@expo-google-fonts', path))

/** An SVG drawing as a PNG picture, twice its size, on white. */
export const pngOf = (svg: string): Uint8Array =>
  new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      fontFiles: fontFiles.filter((file) => existsSync(file)),
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans',
    },
  })
    .render()
    .asPng()
