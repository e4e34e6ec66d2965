export { type InboxNotice, operations, pages } from './inbox.tsx'
export { startMailing } from './mailing.ts'
export { putNotice } from './put.ts'
export { tables } from './tables.ts'
