import { z } from 'zod'
import { anyone, only, type TablesRules } from '../access/index.ts'
import { action, type Like, query } from '../operation.ts'
import { form, page } from '../page.ts'
import { NotFound } from '../refusals.ts'
import { findFile, keepFile } from './store.ts'
import { type Declared, FileEntry, type Files, Upload } from './terms.ts'

export { FileList } from './list.tsx'
export { filesAbout, keepFile, publishFiles } from './store.ts'
export { type Declared as FilesDeclaration, FileEntry, FileRef, type Files, Upload } from './terms.ts'

const tablesOf = ({ name, purpose, readBy, keptBy }: Declared): TablesRules => ({
  [name]: {
    purpose,
    read: {
      public: { columns: 'all', rows: 'published' },
      staff: { rows: ['all'], ...(readBy ? { roles: [...readBy, ...keptBy] } : {}) },
    },
    write: { by: keptBy, verbs: ['insert', 'update'], rows: ['all'] },
  },
})

/** Declares a store of files: each has an address at which it is taken away, and a form that attaches one to a case or entry. */
export const files = (declared: Declared): Files => {
  const { name, under, purpose, at } = declared
  const like = (key: string): Like => ({ key: `files.${key}`, values: { what: `${name}.title` } })

  const take = query({
    name: `${name}Take`,
    like: like('take'),
    under,
    at: `GET ${at}/:id`,
    may: anyone,
    purpose,
    about: ({ id }) => [id],
    input: z.object({ id: z.uuid() }),
    result: FileEntry.extend({ content: z.string().meta({ description: 'base64' }) }),
    async read({ db, who }, { id }) {
      const found = await findFile(declared, db, who, id)
      if (!found) throw new NotFound()
      return { ...found, content: found.content.toString('base64') }
    },
  })

  const attach = action({
    name: `${name}Attach`,
    like: like('attach'),
    under,
    at: `POST ${at}/attach`,
    may: only(...declared.keptBy),
    purpose,
    input: z.object({
      about: z.uuid().meta({ field: 'hidden' }),
      next: z
        .string()
        .regex(/^\/(?![/\\])[\w\-./?=&]*$/)
        .max(300)
        .meta({ field: 'hidden' }),
      file: Upload,
      published: z.boolean().default(false),
    }),
    result: z.object({ id: z.uuid() }),
    about: ({ about }) => [about],
    act: async (writing, { file, about, published }) => ({ id: (await keepFile(declared, writing, file, { about, published })).file }),
  })

  return {
    name,
    under,
    declared,
    tables: tablesOf(declared),
    operations: [take, attach],
    pages: [
      page(take, {
        title: ({ result }) => result.name,
        Body: () => null,
        file: ({ result }) => ({ type: result.type, name: result.name, body: Buffer.from(result.content, 'base64') }),
      }),
      form(attach, { goesTo: (_, { next }) => next }),
    ],
  }
}
