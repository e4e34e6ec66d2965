import type { PropsWithChildren } from 'hono/jsx'
import { purposes } from '../../access/index.ts'
import type { Words } from '../../language/index.ts'
import { purposeName } from '../../sign-in/sessions.ts'

/** A piece with its name, as builders call it. */
export const Piece = ({ name, children }: PropsWithChildren<{ readonly name: string }>) => (
  <section class="piece">
    <h3 class="code">{name}</h3>
    {children}
  </section>
)

/** Some words in the reader's language, to fill pieces with. */
export const some = (words: Words): readonly string[] => purposes.slice(0, 5).map((purpose) => purposeName(purpose, words))

/** Where everything in the gallery leads. */
export const here = '/desk/gallery'
