import { operations as accountOperations } from './accounts.ts'
import { operations as myOperations } from './me.ts'
import { operations as passkeyOperations } from './my-passkeys.ts'

export { makeAccount } from './accounts.ts'
export { pages } from './desk.tsx'
export { operatorOf, type Visitor, visitorOf } from './sessions.ts'
export { tables } from './tables.ts'
export const operations = [...myOperations, ...passkeyOperations, ...accountOperations]
