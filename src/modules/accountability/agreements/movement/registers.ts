import { countryOf } from '#kernel/countries'
import { type RegisterDeclaration, register } from '#kernel/register'
import { issue, keysOf, unknownIn } from '../../law/entries.ts'
import { keepers } from '../keepers.ts'
import { MovementRule } from './terms.ts'

const noCountries = (at: string, codes: readonly string[]) =>
  codes.filter((code) => countryOf(code) === null).map((name) => issue(at, 'accountability.no-such-state', { name }))

/** What nationals may do abroad by right, with or without a protocol. */
export const movementRegister: RegisterDeclaration<typeof MovementRule> = {
  name: 'accountability.movement_rule',
  under: 'gcm:5.b',
  purpose: 'public information',
  at: '/accountability/movement-rules',
  keptBy: keepers,
  entry: MovementRule,
  key: 'code',
  title: 'code',
  search: ['code', 'underProtocol', 'nationalsOf', 'intoStates'],
  filters: ['movementPurpose'],
  publicSees: Object.keys(MovementRule.shape) as (keyof MovementRule)[],
  related: () => [['accountability.movement-reach.title', '/accountability/agreements/movement']],
  fits: async (reading) => {
    const agreements = await keysOf('accountability.agreement', reading)
    return () => (entry) => [
      ...noCountries('nationalsOf', entry.nationalsOf),
      ...noCountries('intoStates', entry.intoStates),
      ...unknownIn('underProtocol', [entry.underProtocol], agreements, 'accountability.no-agreement'),
      ...(entry.movementPurpose !== 'entry' && !entry.permit ? [issue('permit', 'accountability.say-which-permit')] : []),
      ...(entry.appliesUntil && entry.appliesUntil < entry.appliesFrom
        ? [issue('appliesUntil', 'accountability.applies-until-before')]
        : []),
    ]
  },
}

export const movementRules = register(movementRegister)
