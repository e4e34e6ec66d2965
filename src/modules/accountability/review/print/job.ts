import { z } from 'zod'
import { dayOf, NotFound, newId, type Writing } from '#kernel'
import { theProgram } from '#kernel/access'
import { type Content, toDocx, toPdf } from '#kernel/documents'
import { keepFile } from '#kernel/files'
import { type JobKind, jobKind } from '#kernel/jobs'
import { languages } from '#kernel/language'
import { papers } from '../../papers.ts'
import { reviewContent } from './content.ts'
import { wholeReview } from './store.ts'

const forms = { pdf: toPdf, docx: toDocx } as const satisfies Record<string, (content: Content) => Promise<Uint8Array>>
type Form = keyof typeof forms
const Payload = z.object({ review: z.uuid() })
const work = 'accountability.printReview'

/** Asks for the files of a report, in every language. */
export const askForPrint = (writing: Pick<Writing, 'enqueue'>, review: string): Promise<string> => writing.enqueue(work, { review })

/** Sets a report in every language as PDF and for word processors, and keeps the files beside it; goes on after a restart with the next. */
export const printReview: JobKind = jobKind(work, 'coordination', Payload, async ({ house, asking, checkpoint, progress }, { review }) => {
  const { session } = asking
  const { config, words, database } = house
  const today = dayOf(house.now(), config.timeZone)
  const whole = await database.read(session, (db) =>
    wholeReview({ db, who: session, today, publicUrl: config.publicUrl, wordsIn: (language) => words[language] }, review),
  )
  if (!whole) throw new NotFound()
  const files = languages.flatMap((language) => (Object.keys(forms) as Form[]).map((form) => ({ language, form })))
  const program = theProgram(session.state)
  for (let at = typeof checkpoint === 'number' ? checkpoint : 0; at < files.length; at += 1) {
    const { language, form } = files[at]!
    await progress(at, files.length, at)
    const bytes = await forms[form](reviewContent(whole, words[language]))
    const file = new File([new Uint8Array(bytes)], `${whole.review.reference} ${language}.${form}`)
    await database.write(program, (db) =>
      keepFile(papers.declared, { db, who: program, now: house.now(), newId }, file, { about: review, published: whole.review.published }),
    )
  }
  await progress(files.length, files.length, files.length)
  return { files: files.length, address: `/accountability/reviews/${review}` }
})
