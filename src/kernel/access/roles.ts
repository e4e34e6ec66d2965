/** What a member of staff may be trusted with; given by an administrator, for one organisation and purpose. */
export const roles = [
  'administrator',
  'auditor',
  'coordinator',
  'editor',
  'reviewer',
  'caseworker',
  'inspector',
  'statistician',
  'consul',
  'price-editor',
  'lead',
  'member',
  'clerk',
  'delegate',
  'registrar',
  'officer',
] as const
export type Role = (typeof roles)[number]

/** Who may do an operation. */
export type May = { readonly kind: 'anyone' } | { readonly kind: 'signed in' } | { readonly kind: 'only'; readonly roles: readonly Role[] }

/** Everybody, without signing in. */
export const anyone: May = { kind: 'anyone' }
/** Whoever has signed in, whatever their role. */
export const signedIn: May = { kind: 'signed in' }
/** Only those who hold one of the roles. */
export const only = (...these: readonly [Role, ...Role[]]): May => ({ kind: 'only', roles: these })
