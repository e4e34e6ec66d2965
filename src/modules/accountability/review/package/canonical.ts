/** JSON in the one way of writing it that everybody arrives at (RFC 8785): names in the order of their UTF-16 units, no spaces, numbers as ECMAScript writes them; what JSON cannot say is refused. */
export const canonical = (value: unknown): string => {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('half of a surrogate pair')
    return JSON.stringify(value)
  }
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('not a finite number')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`${typeof value} is not JSON`)
  const names = Object.keys(value).filter((name) => (value as Record<string, unknown>)[name] !== undefined)
  return `{${names
    .sort()
    .map((name) => `${canonical(name)}:${canonical((value as Record<string, unknown>)[name])}`)
    .join(',')}}`
}
