import { parentPort, workerData } from 'node:worker_threads'
import type { Records } from './fields.ts'
import { doWork, type Work } from './work.ts'

const records = workerData as Records
parentPort!.on('message', (work: Work) => parentPort!.postMessage(doWork(records, work)))
