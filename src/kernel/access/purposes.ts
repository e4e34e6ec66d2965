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

/** Which other purposes someone who acts for a purpose may ask, by a named exchange that keeps to its fields, its ground and its notice to the person. */
const asks: Readonly<Partial<Record<Purpose, readonly Purpose[]>>> = {
  consular: ['civil registration'],
  'civil registration': ['consular'],
  'victim support': ['health', 'consular', 'civil registration'],
  'child protection': ['health', 'education', 'civil registration', 'tracing'],
  tracing: ['civil registration', 'consular'],
  health: ['victim support', 'child protection'],
  education: ['child protection', 'civil registration'],
  'social security': ['civil registration', 'work'],
  work: ['social security'],
  complaint: ['labour inspection'],
}

/** Purposes that act against a person: nothing that helps one flows to them, by whatever way. */
export const enforcementPurposes: readonly Purpose[] = ['enforcement', 'border', 'status']

/** Purposes of which someone who acts for a purpose sees nothing, not even what is their own or about them: whoever helps in one post and enforces in another brings nothing along. */
export const keptFrom = (actingFor: Purpose): readonly Purpose[] => (enforcementPurposes.includes(actingFor) ? servicePurposes : [])

/** Whether someone acting for `actingFor` may ask `heldFor` by a named exchange. */
export const mayAsk = (actingFor: Purpose, heldFor: Purpose): boolean => (asks[actingFor] ?? []).includes(heldFor)

/** A matrix of the wall: what may be read, and what may be asked. */
export type Matrix = {
  readonly mayRead: (actingFor: Purpose, heldFor: Purpose) => boolean
  readonly mayAsk: (actingFor: Purpose, heldFor: Purpose) => boolean
}

/** The ways by which information that is held for a purpose that helps people could come to one that acts against them, step by step; empty where the wall holds. Public information is nobody's secret and starts no way. */
export const leaksOf = ({ mayRead, mayAsk }: Matrix): readonly (readonly Purpose[])[] => {
  const flowsTo = (from: Purpose): readonly Purpose[] =>
    from === 'public information' ? [] : purposes.filter((to) => to !== from && (mayRead(to, from) || mayAsk(to, from)))
  return servicePurposes.flatMap((start) => {
    const ways = new Map<Purpose, readonly Purpose[]>([[start, [start]]])
    for (const [at, way] of ways) for (const next of flowsTo(at)) if (!ways.has(next)) ways.set(next, [...way, next])
    return enforcementPurposes.flatMap((end) => (ways.has(end) ? [ways.get(end)!] : []))
  })
}
