import type { Finding, Findings } from '../evidence.ts'
import { coverageRows } from './missions/queries.ts'
import { isGap } from './missions/rules.ts'
import { agreementRows, type Row } from './queries.ts'
import { binds } from './rules.ts'
import type { Kind } from './terms.ts'

/** The objective that a kind of agreement serves. */
const objectives: Readonly<Record<Kind, string>> = {
  labour: '5',
  readmission: '21',
  'social-security': '22',
  recognition: '18',
  consular: '14',
  assets: '10',
  data: '3',
  movement: '5',
}

/** What one agreement has to say: that it binds or is on its way, what it lacks, what is not kept. */
const ofAgreement = ({ agreement, standing, model, compliance }: Row, name: string, today: string): readonly Finding[] => {
  const common = {
    objective: objectives[agreement.agreementKind],
    kind: 'agreement',
    address: `/accountability/agreements/${agreement.code}`,
    by: [agreement.leadBody],
  } as const
  const late = compliance.overdue + compliance.breached
  const lacking = model?.essentialLacking ?? 0
  const coming = standing === 'draft' || standing === 'signed'
  const found: Finding[] = []
  if (binds(standing))
    found.push({
      ...common,
      standing: 'good',
      says: { key: 'accountability.finding-agreement-binds', values: { name } },
      day: agreement.inForceFrom ?? today,
    })
  else
    found.push({
      ...common,
      ...(coming ? { standing: 'good', progress: 'planned' } : { standing: 'fact' }),
      says: { key: `accountability.finding-agreement-${standing as 'draft' | 'signed' | 'suspended' | 'ended'}`, values: { name } },
      day: agreement.inForceUntil ?? agreement.suspendedFrom ?? agreement.signedOn ?? today,
    })
  if (lacking > 0 && standing !== 'ended')
    found.push({
      ...common,
      standing: 'gap',
      says: { key: 'accountability.finding-agreement-lacks', values: { name, count: lacking } },
      day: today,
    })
  if (late > 0)
    found.push({
      ...common,
      standing: 'late',
      says: { key: 'accountability.finding-agreement-late', values: { name, count: late } },
      day: today,
    })
  return found
}

/** What agreements with other States have to say of each objective, and where nationals abroad are served by nobody. */
export const findings: Findings = async (reading) => {
  const { today, words } = reading
  const agreements = (await agreementRows(reading)).flatMap((row) => ofAgreement(row, words.of(row.agreement.agreementName), today))
  const gaps = (await coverageRows(reading)).filter(({ coverage }) => isGap(coverage))
  return [
    ...agreements,
    ...(gaps.length > 0
      ? [
          {
            objective: '14',
            kind: 'agreement',
            standing: 'gap',
            says: { key: 'accountability.finding-nobody-serves', values: { count: gaps.length } },
            address: '/accountability/agreements/missions?show=gaps',
            day: today,
          } as const,
        ]
      : []),
  ]
}
