import { Actions, Heading, Paragraph, Table, Tag } from '#kernel/html'
import type { Text, Words } from '#kernel/language'

type Step = {
  readonly code: string
  readonly title: Text
  readonly status: string
  readonly endsOn: string
  readonly lead: string
  readonly cites: readonly string[]
  readonly done: number
  readonly milestones: number
}
const tones: Readonly<Record<string, 'good' | 'bad' | 'plain' | 'quiet'>> = { late: 'bad', done: 'good', 'under-way': 'plain' }

/** What the national plan does to bring the cost down, and the way to add to it. */
export const RoadmapTable = ({
  roadmap,
  words,
  corridor,
}: {
  readonly roadmap: readonly Step[]
  readonly words: Words
  readonly corridor?: string
}) => {
  const asked = new URLSearchParams({ objective: '20', cites: 'gcm:20.a', ...(corridor ? { places: corridor } : {}) })
  return (
    <>
      <Heading>{words.say('remittances.roadmap')}</Heading>
      <Paragraph>{words.say('remittances.roadmap-explained')}</Paragraph>
      <Table
        caption={words.say('remittances.roadmap')}
        hideCaption
        rows={roadmap}
        empty={words.say('remittances.no-roadmap')}
        columns={[
          {
            label: words.say('remittances.activity'),
            rowHeader: true,
            cell: (step) => <a href={`/accountability/activities?q=${step.code}`}>{words.of(step.title)}</a>,
          },
          { label: words.say('remittances.answers'), cell: (step) => step.cites.join(', ') },
          { label: words.say('remittances.lead'), cell: (step) => step.lead },
          { label: words.say('remittances.until'), cell: (step) => words.date(step.endsOn) },
          {
            label: words.say('remittances.milestones'),
            cell: (step) => words.say('remittances.so-many-of', { count: step.done, whole: step.milestones }),
          },
          {
            label: words.say('remittances.where-it-stands'),
            cell: (step) => (
              <Tag tone={tones[step.status] ?? 'quiet'}>{words.find(`accountability.status.${step.status}`) ?? step.status}</Tag>
            ),
          },
        ]}
      />
      <Actions links={[[words.say('remittances.add-to-plan'), `/accountability/activities/add?${asked}`]]} />
    </>
  )
}
