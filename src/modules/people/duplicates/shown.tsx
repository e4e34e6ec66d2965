import { Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import type { Why } from './terms.ts'

/** How much a field speaks for one person, in words. */
const weightOf = (
  bits: number,
): {
  readonly key: 'strongly' | 'for' | 'little' | 'against' | 'strongly-against'
  readonly tone: 'good' | 'plain' | 'quiet' | 'warn' | 'bad'
} => {
  if (bits >= 8) return { key: 'strongly', tone: 'good' }
  if (bits >= 2) return { key: 'for', tone: 'plain' }
  if (bits > -1) return { key: 'little', tone: 'quiet' }
  return bits > -4 ? { key: 'against', tone: 'warn' } : { key: 'strongly-against', tone: 'bad' }
}

/** How likely two records are one person's, in words that a clerk can use. */
export const LikelyTag = ({ why, words }: { readonly why: Why; readonly words: Words }) => (
  <Tag tone={why.band === 'propose' ? 'warn' : 'quiet'}>
    {words.say(`people.band.${why.band}`)} ·{' '}
    {words.number(Math.min(0.999, why.probability), { style: 'percent', maximumFractionDigits: 1 })}
  </Tag>
)

/** Why two records may be one person's: what agrees, what does not, how much each weighs. */
export const WhyTable = ({ why, words, caption }: { readonly why: Why; readonly words: Words; readonly caption: string }) => (
  <>
    <p>
      <LikelyTag why={why} words={words} />
    </p>
    <Table
      caption={caption}
      hideCaption
      rows={why.reasons}
      columns={[
        { label: words.say('kit.field'), rowHeader: true, cell: ({ field }) => words.find(`people.compared.${field}`) ?? field },
        { label: words.say('people.agrees-how'), cell: ({ level }) => words.find(`people.level.${level}`) ?? level },
        {
          label: words.say('people.speaks'),
          cell: ({ bits }) => (
            <>
              <Tag tone={weightOf(bits).tone}>{words.say(`people.weight.${weightOf(bits).key}`)}</Tag>{' '}
              <span class="quiet">{words.say('people.bits', { bits: Math.round(bits * 10) / 10 })}</span>
            </>
          ),
        },
      ]}
    />
  </>
)
