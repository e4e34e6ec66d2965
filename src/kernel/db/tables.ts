/** The columns of every table, by full name; each room adds its own in a generated file (`tables.gen.ts`). */
// biome-ignore lint/suspicious/noEmptyInterface: rooms open it and add to it
export interface Tables {}
