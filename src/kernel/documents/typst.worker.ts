import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../config.ts'

const fonts = ['noto-sans/400Regular', 'noto-sans/700Bold', 'noto-sans/400Regular_Italic', 'amiri/400Regular', 'amiri/700Bold'].map(
  (folder) => join(projectRoot(), 'node_modules/@expo-google-fonts', folder),
)
const compiler = NodeCompiler.create({ workspace: projectRoot(), fontArgs: [{ fontPaths: fonts }] })
const source = readFileSync(join(projectRoot(), 'src/kernel/documents/document.typ'), 'utf8')

/** What the typesetter says of a document that it cannot set: its own words, which the first error does not carry. */
const whyNot = (data: string): string =>
  (compiler.compile({ mainFileContent: source, inputs: { data } }).takeDiagnostics()?.shortDiagnostics ?? [])
    .map((each) => (each as { message?: string }).message ?? '')
    .join('; ')

parentPort!.on('message', ({ id, asked }: { id: number; asked: string }) => {
  try {
    const made = compiler.pdf({ mainFileContent: source, inputs: { data: asked } }, { pdfStandard: 'ua-1' as never })
    parentPort!.postMessage({ id, made })
  } catch (error) {
    parentPort!.postMessage({ id, error: whyNot(asked) || String((error as Error).message ?? error) })
  }
  compiler.evictCache(3)
})
