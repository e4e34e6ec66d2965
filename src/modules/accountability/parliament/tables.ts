import type { TablesRules } from '#kernel/access'

/** Whom the program told of what is stale is its own to know. */
export const tables: TablesRules = { 'accountability.stale_told': { purpose: 'coordination', read: {} } }
