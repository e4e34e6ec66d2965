const turned: Readonly<Record<string, string>> = { broadMatch: 'narrowMatch', narrowMatch: 'broadMatch' }

/** How the other end of a link stands to the one that is looked at: its predicate without its prefix, turned round where it is looked at from its object. */
export const relationOf = (predicate: string, fromObject: boolean): string => {
  const plain = predicate.replace(/^.*:/, '')
  return fromObject ? (turned[plain] ?? plain) : plain
}
