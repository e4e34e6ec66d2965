import type { Issue } from '#kernel'
import { type RegisterDeclaration, register } from '#kernel/register'
import { Peer } from './terms.ts'

/** States and the keys with which they sign: only what one of these keys signed is taken in. No key is two States’. */
export const peerRegister: RegisterDeclaration<typeof Peer> = {
  name: 'accountability.peer',
  under: ['gcm:p44', 'gcm:p45'],
  purpose: 'public information',
  at: '/accountability/states',
  keptBy: ['coordinator', 'administrator'],
  entry: Peer,
  key: 'code',
  title: 'name',
  search: ['code', 'name'],
  filters: ['region'],
  publicSees: ['code', 'name', 'numeric', 'region', 'delegation', 'keys'],
  fits: async () => (entries) => {
    const owners = new Map<string, string[]>()
    for (const { code, keys } of entries.values()) for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), code])
    return ({ code, keys }): readonly Issue[] =>
      keys
        .flatMap((key) => (owners.get(key) ?? []).filter((owner) => owner !== code))
        .map((owner) => ({ at: 'keys', saying: { key: 'accountability.key-of-another', values: { code: owner } } }))
  },
}

export const peers = register(peerRegister)
