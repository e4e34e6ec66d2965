import assert from 'node:assert/strict'
import type { Answer, Fields, Visitor } from '../../src/kernel/testing/visitor.ts'

/** What somebody who has no papers is registered on. */
export const own = { saidBy: 'the-person', evidence: 'own-word' }
export const intakeIn = (answer: Answer): string => /\/people\/intakes\/[0-9a-f-]{36}/.exec(answer.onwards)![0]
export const personIn = (answer: Answer): string => /\/people\/persons\/[0-9a-f-]{36}/.exec(answer.onwards)![0]

type Told = { readonly names: Fields; readonly birth: Fields; readonly about?: Fields; readonly source?: Fields }

/** Tells everything about somebody, a page at a time; gives the address of the page on which it is checked. */
export const tell = async (registrar: Visitor, { names, birth, about = { sex: 'female' }, source = own }: Told): Promise<string> => {
  const intake = intakeIn(await registrar.fill('/people/intakes/begin', names))
  assert.equal((await registrar.fill(`${intake}/birth`, birth)).onwards, `${intake}/about`)
  assert.equal((await registrar.fill(`${intake}/about`, about)).onwards, `${intake}/source`)
  const said = await registrar.open(`${intake}/source`)
  const day = (part: string): string => new RegExp(`name="saidOn.${part}" value="(\\d+)"`).exec(said.html)![1]!
  assert.equal(
    (
      await registrar.fill(`${intake}/source`, {
        ...source,
        'saidOn.day': day('day'),
        'saidOn.month': day('month'),
        'saidOn.year': day('year'),
      })
    ).onwards,
    intake,
  )
  return intake
}
export const register = async (registrar: Visitor, told: Told, sent: Fields = {}): Promise<string> => {
  const intake = await tell(registrar, told)
  return personIn(await registrar.fillOn(intake, `${intake}/register`, sent))
}
export const referenceIn = (text: string): string => /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}/.exec(text)![0]
