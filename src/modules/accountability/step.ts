import type { Writing } from '#kernel'
import type { Procedure } from '#kernel/procedure'

/** Takes a step of a procedure as its form would, where the program itself or another operation takes it: stage, role and safeguards are asked again. */
export const takeStep = async (
  procedure: Procedure,
  step: string,
  writing: Writing,
  given: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const found = procedure.operations.find(({ name }) => name === procedure.name + step)
  if (found?.kind !== 'action') throw new Error(`${procedure.name} has no step ${step}`)
  await found.act(writing, given)
}
