// Made by `npm run gen` from the comments of the tables; not to be edited.

declare module '../../kernel/db/tables.ts' {
  interface Tables {
  }
}
export {}
