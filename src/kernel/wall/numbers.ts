import { createHmac, randomBytes } from 'node:crypto'
import type { Purpose } from '../access/index.ts'
import { NotFound } from '../refusals.ts'
import type { KeyRing } from './key-ring.ts'

/** A person as one purpose knows them: sixteen bytes, written as a UUID, that mean nothing in any other purpose. */
export type PersonNumber = string

/** Who a person is behind all their numbers: twelve bytes by chance and four that are zero. It is never stored, shown or sent. */
export type Root = Buffer & { readonly brand?: 'root' }

const checked = 4
const written = (block: Buffer): PersonNumber => block.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
const bytesOf = (number: PersonNumber): Buffer => Buffer.from(number.replace(/-/g, ''), 'hex')

/** A person that no purpose knows yet. */
export const newRoot = (): Root => Buffer.concat([randomBytes(16 - checked), Buffer.alloc(checked)])

/** The number of a person in a purpose, by the newest generation of its key. */
export const numberIn = async (ring: KeyRing, purpose: Purpose, root: Root): Promise<PersonNumber> =>
  written(await ring.turn(purpose, (await ring.generations(purpose))[0]!, root))

/** Every number by which a purpose may know a person while its key is exchanged, newest first. */
export const numbersIn = async (ring: KeyRing, purpose: Purpose, root: Root): Promise<readonly PersonNumber[]> =>
  Promise.all((await ring.generations(purpose)).map(async (generation) => written(await ring.turn(purpose, generation, root))))

/** Every number by which a purpose has ever known a person: those in a record that is never changed too. */
export const numbersEver = async (ring: KeyRing, purpose: Purpose, root: Root): Promise<readonly PersonNumber[]> => [
  ...(await numbersIn(ring, purpose, root)),
  ...(await Promise.all((await ring.past(purpose)).map(async (generation) => written(await ring.turnPast(purpose, generation, root))))),
]

/** Who stands behind a number of a purpose; NotFound where no key of that purpose made it. */
export const rootOf = async (ring: KeyRing, purpose: Purpose, number: PersonNumber): Promise<Root> => {
  const block = bytesOf(number)
  if (block.length === 16)
    for (const generation of await ring.generations(purpose)) {
      const root = await ring.turnBack(purpose, generation, block)
      if (root.subarray(-checked).every((byte) => byte === 0)) return root
    }
  throw new NotFound()
}

/** The number by which another purpose knows the same person: only a named exchange asks for it. */
export const crossing = async (
  ring: KeyRing,
  { from, to, number }: { readonly from: Purpose; readonly to: Purpose; readonly number: PersonNumber },
): Promise<readonly PersonNumber[]> => numbersIn(ring, to, await rootOf(ring, from, number))

/** By what a person is found who has an account or a card, without anybody learning who they are (HMAC-SHA-256, base64url). */
export const handleOf = (secret: Uint8Array, root: Root): string =>
  createHmac('sha256', secret).update('person').update(root).digest('base64url')
