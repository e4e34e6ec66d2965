import { form } from '#kernel'
import { Paragraph } from '#kernel/html'
import { observationsAdd } from './reports.ts'

export const observationsForm = form(observationsAdd, {
  goesTo: () => '/accountability/observations',
  Intro: ({ words }) => <Paragraph>{words.say('accountability.observations-explained')}</Paragraph>,
})
