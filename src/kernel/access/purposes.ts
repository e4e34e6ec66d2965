/** The purposes for which information is held; each table belongs to one, and staff act for one at a time (gcm:p13, house: Walls). */
export const purposes = [
  'public information',
  'coordination',
  'administration',
  'oversight',
  'complaint',
  'health',
  'education',
  'labour inspection',
  'victim support',
  'child protection',
  'tracing',
  'consular',
  'civil registration',
  'social security',
  'work',
  'remittances',
  'status',
  'border',
  'enforcement',
  'statistics',
] as const
export type Purpose = (typeof purposes)[number]

/** Purposes that help a person: what they hold is never read for enforcement, whatever the role or the consent. */
export const servicePurposes: readonly Purpose[] = [
  'complaint',
  'health',
  'education',
  'labour inspection',
  'victim support',
  'child protection',
  'tracing',
  'consular',
  'civil registration',
  'social security',
  'work',
  'remittances',
]

/** Which other purposes someone who acts for a purpose may read. Everybody reads public information; nobody else's needs naming here. */
const reads: Readonly<Partial<Record<Purpose, readonly Purpose[]>>> = {
  oversight: ['administration', 'coordination'],
  administration: ['oversight'],
}

/** Whether someone acting for `actingFor` may read what is held for `heldFor`. */
export const mayRead = (actingFor: Purpose, heldFor: Purpose): boolean =>
  heldFor === 'public information' || actingFor === heldFor || (reads[actingFor] ?? []).includes(heldFor)

/** Whether someone acting for `actingFor` may write what is held for `heldFor`: each purpose writes its own; public information is kept by those who coordinate or administer it. */
export const mayWrite = (actingFor: Purpose, heldFor: Purpose): boolean =>
  actingFor === heldFor || (heldFor === 'public information' && (actingFor === 'coordination' || actingFor === 'administration'))
