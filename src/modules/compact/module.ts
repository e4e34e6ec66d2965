import { module } from '#kernel'
import { tables } from './tables.ts'

/** Instruments, the catalogue of commitments, search, crosswalks, comparison of drafts, coverage. */
export const compact = module({ name: 'compact', tables })
