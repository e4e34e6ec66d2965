import { findings as agreementFindings } from './agreements/findings.ts'
import { findings as capacityFindings } from './capacity/findings.ts'
import { findings as eventFindings } from './events/findings.ts'
import type { Finding, Findings } from './evidence.ts'
import { findings as lawFindings } from './law/findings.ts'
import { findings as mechanismFindings } from './mechanism/findings.ts'
import { findings as parliamentFindings } from './parliament/findings.ts'
import { planFindings } from './plan/findings.ts'
import { findings as pledgeFindings } from './pledges/findings.ts'
import { findings as practiceFindings } from './practices/findings.ts'
import { findings as programmeFindings } from './programmes/findings.ts'
import { findings as returningFindings } from './returning/findings.ts'
import { reviewFindings } from './review/findings.ts'
import { findings as schoolFindings } from './schools/findings.ts'
import { drawnFrom, gapsIn } from './society/rules.ts'
import { organisationsByCode } from './society/store.ts'
import { findings as trainedFindings } from './trained/findings.ts'

/** The rooms that have something to say of the objectives. */
const rooms: readonly Findings[] = [
  planFindings,
  mechanismFindings,
  parliamentFindings,
  pledgeFindings,
  capacityFindings,
  lawFindings,
  practiceFindings,
  agreementFindings,
  programmeFindings,
  eventFindings,
  schoolFindings,
  returningFindings,
  trainedFindings,
  reviewFindings,
]

/** All that the record says of the Compact today: what the rooms say, what follows from it for principles and means, and what is not there. */
export const allFindings: Findings = async (reading) => {
  const said: Finding[] = []
  for (const findings of rooms) said.push(...(await findings(reading)))
  const { today, words } = reading
  const kinds = new Map([...(await organisationsByCode(reading))].map(([code, { kind }]) => [code, kind]))
  const drawing = { today, kinds, find: words.find, list: words.list }
  return [...said, ...drawnFrom(said, drawing), ...gapsIn(said, drawing)]
}
