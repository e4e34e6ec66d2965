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

parentPort!.on('message', ({ id, data }: { id: number; data: string }) => {
  try {
    const pdf = compiler.pdf({ mainFileContent: source, inputs: { data } }, { pdfStandard: 'ua-1' as never })
    parentPort!.postMessage({ id, pdf })
  } catch (error) {
    parentPort!.postMessage({ id, error: String((error as Error).message ?? error) })
  }
  compiler.evictCache(3)
})
