import { z } from 'zod'
import {
  anyone,
  enforcementPurposes,
  mayAsk,
  only,
  type Purpose,
  type Role,
  roles,
  servicePurposes,
} from '../../src/kernel/access/index.ts'
import { workingDays } from '../../src/kernel/clock.ts'
import { files } from '../../src/kernel/files/index.ts'
import { module } from '../../src/kernel/module.ts'
import { decision, procedure, step } from '../../src/kernel/procedure/index.ts'
import { exchange } from '../../src/kernel/wall/index.ts'
import { camel, notesOf, snake } from './notes.ts'

const staff = only(...(roles as readonly Role[] as [Role, ...Role[]]))
const everyRole = roles as readonly Role[] as [Role, ...Role[]]
const Words = z.object({ words: z.string().min(3).max(200), email: z.email().max(200).optional() })

const casesOf = (purpose: Purpose) =>
  procedure({
    name: `world.${snake(purpose)}_case`,
    under: 'gcm:7.g',
    purpose,
    at: `/world/${purpose.replace(/ /g, '-')}/cases`,
    letters: snake(purpose).slice(0, 3).toUpperCase(),
    opens: { by: anyone, asks: Words, to: 'received', about: 'words' },
    stages: ['received', 'taken', 'decided'],
    within: workingDays(20),
    steps: {
      take: step({ from: 'received', to: 'taken', by: staff, asks: z.object({}), within: workingDays(3), assigns: true }),
      decide: decision({ from: 'taken', to: 'decided', by: staff, asks: z.object({}), challenge: 'wall.told-person' }),
    },
    escalatesTo: ['coordinator'],
    tells: { received: 'wall.told-person' },
    figures: { by: [] },
  })

const papersOf = (purpose: Purpose) =>
  files({
    name: `world.${snake(purpose)}_paper`,
    under: 'gcm:7.g',
    purpose,
    at: `/world/${purpose.replace(/ /g, '-')}/papers`,
    keptBy: everyRole,
  })

const ways = servicePurposes.flatMap((to) => servicePurposes.filter((from) => mayAsk(to, from)).map((from) => ({ from, to })))

const exchangeOf = ({ from, to }: (typeof ways)[number]) =>
  exchange({
    name: `world.${camel(from)}To${camel(to).replace(/^./, (letter) => letter.toUpperCase())}`,
    under: 'gcm:7.g',
    from,
    to,
    at: `/world/exchange/${from.replace(/ /g, '-')}/${to.replace(/ /g, '-')}`,
    by: everyRole,
    ground: from === 'health' ? 'consent' : { law: 'Made-up Act, section 1' },
    asks: z.object({}),
    fields: z.object({ known: z.string() }),
    answer: async (_, persons) => ({ known: persons.join(' '), more: 'left behind' }),
    tells: 'wall.told-person',
  })

/** The purposes of the made-up world: those that help, and those that act against people. */
export const worldPurposes: readonly Purpose[] = [...servicePurposes, ...enforcementPurposes]

/** A world in which every purpose keeps notes, cases and papers, asks whom the matrix lets it ask, and works in the background. */
export const world = module({
  name: 'world',
  steps: 'bench/wall/sql',
  exchanges: ways.map(exchangeOf),
  topics: worldPurposes.map((purpose) => ({
    name: snake(purpose),
    procedures: [casesOf(purpose)],
    files: [papersOf(purpose)],
    ...notesOf(purpose),
  })),
})
