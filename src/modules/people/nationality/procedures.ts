import { z } from 'zod'
import { calendarDays, only, Refused, under } from '#kernel'
import { decision, type Guarded, procedure, step } from '#kernel/procedure'

/** Nobody is told by one official alone that they have no country. */
export const anotherDecides = under('gcm:4.b', ({ who, history }: Guarded): void => {
  if (history.findLast(({ step }) => step === 'examine')?.actor === who.actor)
    throw new Refused('people.another-decides-nationality', undefined, 'gcm:4.b')
})

const reached = { by: only('registrar'), asks: z.object({}), within: calendarDays(90), safeguards: [anotherDecides] } as const

/** Finding out whether somebody has a nationality: opened by a birth of which no law is sure to give one, or by a registrar. */
export const determinations = procedure({
  name: 'people.determination',
  under: ['gcm:4.b', 'nyd:71', 'nyd:I.5.f'],
  purpose: 'civil registration',
  at: '/people/determinations',
  letters: 'NAT',
  opens: {
    by: only('registrar'),
    asks: z.object({
      recordOf: z.string().trim().min(6).max(20),
      whyInDoubt: z.string().trim().min(10).max(2000).meta({ field: 'long text' }),
    }),
    to: 'opened',
    about: 'recordOf',
    liesWith: async ({ who }) => who.organisation,
  },
  stages: ['opened', 'examined', 'has-nationality', 'nationality-given', 'stateless'],
  steps: {
    examine: step({
      from: 'opened',
      to: 'examined',
      by: only('registrar'),
      asks: z.object({ whatWasFound: z.string().trim().min(20).max(4000).meta({ field: 'long text' }) }),
      within: calendarDays(30),
    }),
    confirm: decision({ ...reached, from: 'examined', to: 'has-nationality', challenge: 'people.determination-challenge' }),
    give: decision({ ...reached, from: 'examined', to: 'nationality-given', challenge: 'people.determination-challenge' }),
    determine: decision({ ...reached, from: 'examined', to: 'stateless', challenge: 'people.determination-challenge' }),
  },
  within: calendarDays(180),
  remindsDaysBefore: 7,
  escalatesTo: ['registrar'],
  tells: {},
  figures: { by: [] },
  related: ({ about }) => (about ? [['people.open-record', `/people?q=${about}`]] : []),
})
