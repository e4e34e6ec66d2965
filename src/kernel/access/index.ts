export { policySql, type RoleNames } from './policies.ts'
export { maySeeRow, type RowFacts } from './predict.ts'
export {
  enforcementPurposes,
  keptFrom,
  leaksOf,
  type Matrix,
  mayAsk,
  mayRead,
  mayWrite,
  type Purpose,
  purposes,
  servicePurposes,
} from './purposes.ts'
export { anyone, type May, only, type Role, roles, signedIn } from './roles.ts'
export { passes, type Session, theProgram, thePublic } from './session.ts'
export type { Scope, TableRules, Tables as TablesRules, Verb } from './tables.ts'
