import { z } from 'zod'
import { action, NotFound, only, Refused } from '#kernel'
import { sealed } from '../package/seal.ts'
import { standingsIn } from './queries.ts'
import { findDeclaration, finishDeclaration } from './store.ts'

export const finish = action({
  name: 'accountability.finishDeclaration',
  under: ['gcm:p44'],
  purpose: 'public information',
  at: 'POST /accountability/declarations/:id/finish',
  may: only('coordinator'),
  input: z.object({ id: z.uuid() }),
  result: z.object({ id: z.uuid(), fingerprint: z.string() }),
  about: ({ id }) => [id],
  async act(writing, { id }) {
    const found = await findDeclaration(writing, id)
    if (!found) throw new NotFound()
    if (found.stage === 'final') throw new Refused('accountability.declaration-final', undefined, 'gcm:p44')
    const all = await standingsIn(writing, id)
    const left = all.filter(({ consensus }) => consensus !== 'agreed' && consensus !== 'struck').length
    if (left > 0 || all.length === 0) throw new Refused('accountability.not-all-agreed', { count: left }, 'gcm:p44')
    if (all.some(({ behind, consensus }) => consensus === 'agreed' && behind.length > 0))
      throw new Refused('accountability.languages-behind', undefined, 'gcm:p44')
    const signed = sealed(writing.signForAll, {
      format: 'mkataba-declaration',
      version: 1,
      forum: found.forum,
      title: found.title,
      finalAt: writing.now.toISOString(),
      paragraphs: all
        .filter(({ consensus }) => consensus === 'agreed')
        .map(({ paragraph, positions }, at) => ({
          number: at + 1,
          words: paragraph.words,
          positions: positions
            .filter(({ version }) => version === paragraph.version)
            .map(({ delegation, position, reasons, at: when }) => ({ delegation, position, reasons, at: when.toISOString() })),
        })),
    })
    await finishDeclaration(writing, id, signed)
    return { id, fingerprint: signed.fingerprint }
  },
})
