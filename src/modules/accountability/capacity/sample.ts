import type { z } from 'zod'
import type { Sample, Writing } from '#kernel'
import { addEntry, type RegisterDeclaration } from '#kernel/register'
import {
  courseRegister,
  curriculumRegister,
  effectRegister,
  indicatorRegister,
  needRegister,
  offerRegister,
  poolingRegister,
  publisherRegister,
  rateRegister,
  supportRegister,
  trancheRegister,
} from './registers.ts'
import made from './sample.json'

const days = new Set(['startsOn', 'endsOn', 'agreedOn', 'plannedOn', 'disbursedOn', 'measuredOn', 'rateDay', 'trainedFrom', 'trainedTo'])

/** An entry of the sample with its days counted from today, and its years from this one. */
const dated = (entry: Readonly<Record<string, unknown>>, { now, dayOf }: Writing): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entry).map(([name, value]) => {
      if (days.has(name)) return [name, dayOf(new Date(now.getTime() + Number(value) * 86_400_000))]
      return name === 'latestYear' ? [name, now.getUTCFullYear() + Number(value)] : [name, value]
    }),
  )

const fill = async (
  writing: Writing,
  register: Pick<RegisterDeclaration<never>, 'name'> & { readonly entry: z.ZodType },
  entries: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  for (const entry of entries)
    await addEntry(
      register as never,
      writing,
      writing.newId(),
      register.entry.parse(dated(entry, writing)) as Record<string, unknown>,
      'Part of the demonstration',
    )
}

/** Requests, offers and agreements that nobody made: a gap, one agreed match with its tranches, data that are lacking, a shared service. */
export const sample: Sample = async (writing) => {
  await fill(writing, indicatorRegister, made.indicator)
  await fill(writing, needRegister, made.need)
  await fill(writing, offerRegister, made.offer)
  await fill(writing, supportRegister, made.support)
  await fill(writing, trancheRegister, made.tranche)
  await fill(writing, effectRegister, made.effect)
  await fill(writing, rateRegister, made.rate)
  await fill(writing, curriculumRegister, made.curriculum)
  await fill(writing, courseRegister, made.course)
  await fill(writing, poolingRegister, made.pooling)
  await fill(writing, publisherRegister, made.publisher)
}
