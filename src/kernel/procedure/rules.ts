import { z } from 'zod'
import { passes, type Session } from '../access/index.ts'
import { type Calendar, type Day, dueOn, type Within } from '../clock.ts'
import { Refused, type Saying } from '../refusals.ts'
import type { Case, CaseEvent, Declared, Safeguard, Step } from './terms.ts'

type Shape<Stage extends string> = Pick<Step<Stage>, 'from' | 'to' | 'by' | 'asks'> &
  Partial<Pick<Step<Stage>, 'within' | 'assigns' | 'safeguards' | 'fills' | 'also' | 'due' | 'publicSees'>>

/** What every decision asks besides its own: reasons, and the legal ground that it stands on. */
export const Reasons = z.object({
  reasons: z.string().trim().min(20).max(4000).meta({ field: 'long text' }),
  ground: z.string().trim().min(3).max(300),
})

/** Declares a step. */
export const step = <Stage extends string>(shape: Shape<Stage>): Step<Stage> => ({ kind: 'step', safeguards: [], ...shape })

/** Declares a decision: always with reasons, legal ground and how to challenge it. */
export const decision = <Stage extends string>(
  shape: Shape<Stage> & { readonly challenge: NonNullable<Step['challenge']> },
): Step<Stage> => ({ kind: 'decision', safeguards: [], ...shape, asks: z.object({ ...shape.asks.shape, ...Reasons.shape }) })

export const leavesFrom = (step: Pick<Step, 'from'>, stage: string): boolean =>
  typeof step.from === 'string' ? step.from === stage : step.from.includes(stage)

/** A step that stands before somebody: it may be taken, or why not. */
export type Ahead = { readonly name: string; readonly step: Step; readonly refusal: Saying | null; readonly under: string | undefined }

const refusalOf = (step: Step, it: Case, who: Session, history: readonly CaseEvent[]): Refused | null => {
  if (!passes(step.by, who)) return new Refused('procedure.not-your-step')
  for (const safeguard of step.safeguards) {
    try {
      safeguard({ case: it, who, given: {}, history })
    } catch (error) {
      if (error instanceof Refused) return error
      throw error
    }
  }
  return null
}

/** Every step that leaves a case's stage, with the reason where this person may not take it. */
export const stepsAhead = (declared: Pick<Declared, 'steps'>, it: Case, who: Session, history: readonly CaseEvent[]): readonly Ahead[] =>
  Object.entries(declared.steps)
    .filter(([, step]) => leavesFrom(step, it.stage))
    .map(([name, step]) => {
      const refused = refusalOf(step, it, who, history)
      return { name, step, refusal: refused?.saying ?? null, under: refused?.under }
    })

/** Refuses a step that does not leave the case's stage, is another's to take, or breaks a safeguard. */
export const mustBeAhead = (
  name: string,
  step: Step,
  it: Case,
  who: Session,
  history: readonly CaseEvent[],
  given: Readonly<Record<string, unknown>>,
): void => {
  if (!leavesFrom(step, it.stage)) throw new Refused('procedure.other-stage', { stage: it.stage, step: name })
  if (!passes(step.by, who)) throw new Refused('procedure.not-your-step')
  for (const safeguard of step.safeguards) safeguard({ case: it, who, given, history })
}

/** The day by which a case that enters a stage must leave it: the soonest of the clocks of its steps, of the whole, and of its own day (`by`), or null where none runs. */
export const dueFor = (
  declared: Pick<Declared, 'steps' | 'within' | 'rests'>,
  stage: string,
  { opened, entered, by }: { readonly opened: Day; readonly entered: Day; readonly by?: Day | null },
  calendar: Calendar,
): Day | null => {
  const ahead = Object.values(declared.steps).filter((step) => leavesFrom(step, stage))
  if (ahead.length === 0 || declared.rests?.includes(stage)) return null
  const clocks = ahead.map((step) => step.within).filter((within): within is Within => within !== undefined)
  const ends = [
    ...clocks.map((within) => dueOn(entered, within, calendar)),
    ...(declared.within ? [dueOn(opened, declared.within, calendar)] : []),
    ...(by ? [by] : []),
  ]
  return ends.sort()[0] ?? null
}

/** The day of its own by which a case must leave a stage, where what was asked names one that counts there. */
export const ownDay = ({ opens }: Pick<Declared, 'opens'>, stage: string, asked: Readonly<Record<string, unknown>>): Day | null =>
  opens.dueBy && (opens.dueIn?.includes(stage) ?? true) && typeof asked[opens.dueBy] === 'string' ? String(asked[opens.dueBy]) : null

/** Only the organisation that a case is with takes the step. */
export const onlyItsOrganisation: Safeguard = ({ case: it, who }): void => {
  if (it.organisation !== null && it.organisation !== who.organisation) throw new Refused('procedure.other-organisation')
}

/** Stages from which no step leaves. */
export const lastStages = <Stage extends string>(declared: Pick<Declared<Stage>, 'stages' | 'steps'>): readonly Stage[] =>
  declared.stages.filter((stage) => !Object.values<Step<Stage>>(declared.steps).some((step) => leavesFrom(step, stage)))

/** Stages in which nothing is left to do: from which no step leaves, or in which a case rests. */
export const closedStages = (declared: Pick<Declared, 'stages' | 'steps' | 'rests'>): readonly string[] => [
  ...new Set([...lastStages(declared), ...(declared.rests ?? [])]),
]

/** What is wrong with a procedure's table: stages that cannot be reached, steps of unknown stages. */
export const flawsOf = (declared: Pick<Declared, 'stages' | 'steps' | 'opens' | 'rests'>): readonly string[] => {
  const reached = new Set([declared.opens.to])
  for (let before = -1; before !== reached.size; ) {
    before = reached.size
    for (const step of Object.values(declared.steps)) if ([...reached].some((stage) => leavesFrom(step, stage))) reached.add(step.to)
  }
  const known = new Set(declared.stages)
  const named = [
    declared.opens.to,
    ...(declared.rests ?? []),
    ...Object.values(declared.steps).flatMap((step) => [step.from, step.to].flat()),
  ]
  return [
    ...declared.stages.filter((stage) => !reached.has(stage)).map((stage) => `no step leads to ${stage}`),
    ...named.filter((stage) => !known.has(stage)).map((stage) => `${stage} is no stage`),
  ]
}
