import { page } from '#kernel'
import { Actions, Facts, Paragraph } from '#kernel/html'
import { TakeAway } from '../pieces.tsx'
import { bookOf } from './book.ts'
import { planBook } from './queries.ts'

export const planBookPage = page(planBook, {
  title: ({ words }) => words.say('accountability.plan-book.title'),
  trail: ({ result, words }) => [[words.of(result.plan.title), `/accountability/tree?plan=${result.plan.code}`]],
  document: ({ result, words }) => bookOf(result, words),
  Body: ({ result, words, who }) => (
    <>
      <Paragraph>{words.say('accountability.plan-book.explained')}</Paragraph>
      <Facts
        facts={(['outcomes', 'activities', 'milestones'] as const).map(
          (sheet) => [words.say(`accountability.sheet.${sheet}`), words.number(result[sheet].length)] as const,
        )}
      />
      <TakeAway
        forms={[
          ['XLSX', { as: 'xlsx' }],
          ['CSV', { as: 'csv' }],
          ['JSON', { as: 'json' }],
        ]}
      />
      {who.roles.includes('coordinator') ? (
        <Actions links={[[words.say('accountability.import-plan.title'), `/accountability/import-plan?plan=${result.plan.code}`]]} />
      ) : null}
    </>
  ),
})
