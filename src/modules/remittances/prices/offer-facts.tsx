import { Facts, Missing } from '#kernel/html'
import type { Words } from '#kernel/language'
import { percentText } from '../names.ts'
import type { Line } from './queries.ts'

/** What handing over an amount comes to with an offer, in one sentence. */
export const offerSentence = ({ reckoned, currency, receiveCurrency, speed }: Line, amount: string, words: Words): string => {
  const values = {
    amount: words.amount(amount, currency),
    fee: words.amount(reckoned.fee, currency),
    speed: words.say(`remittances.choice.speed.${speed}`),
  }
  if (reckoned.arrives === null || reckoned.lost === null || reckoned.margin === null)
    return words.say('remittances.sentence-not-told', values)
  const gains = reckoned.lost.startsWith('-')
  return words.say(gains ? 'remittances.sentence-gains' : 'remittances.sentence', {
    ...values,
    lost: words.amount(reckoned.lost.replace('-', ''), currency),
    arrives: words.amount(reckoned.arrives, receiveCurrency),
  })
}

const rateText = (rate: string, { currency, receiveCurrency }: Line, words: Words): string =>
  words.say('remittances.rate-text', {
    one: words.amount('1', currency),
    other: `${receiveCurrency} ${words.number(Number(rate), { maximumFractionDigits: 6 })}`,
  })

/** Everything that is known of an offer: fee, rates and their time, licence, papers, places. */
export const OfferFacts = ({ line, words }: { readonly line: Line; readonly words: Words }) => {
  const { reckoned, licence } = line
  return (
    <Facts
      facts={[
        [words.say('remittances.fee'), `${words.amount(reckoned.fee, line.currency)} (${percentText(reckoned.feePercent, words)})`],
        [words.say('remittances.field.rate'), line.rate === null ? <Missing kind="not-reported" /> : rateText(line.rate, line, words)],
        [words.say('remittances.field.mid'), `${rateText(line.mid, line, words)} · ${line.midFrom} · ${words.time(line.midAt)}`],
        [words.say('remittances.margin'), reckoned.margin === null ? <Missing kind="not-reported" /> : percentText(reckoned.margin, words)],
        [
          words.say('remittances.percent-total'),
          reckoned.percent === null ? <Missing kind="not-reported" /> : percentText(reckoned.percent, words),
        ],
        [words.say('remittances.field.quoted-at'), words.time(line.quotedAt)],
        [
          words.say('remittances.licence'),
          licence.number === null
            ? words.say('remittances.licence.none')
            : words.say('remittances.licence-text', {
                number: licence.number,
                by: licence.by ?? '?',
                day: licence.checkedOn ? words.date(licence.checkedOn) : words.say('remittances.never'),
              }),
        ],
        [
          words.say('remittances.field.papers'),
          line.papers.length === 0 ? (
            <Missing kind="not-reported" />
          ) : (
            words.list(line.papers.map((paper) => words.say(`remittances.choice.papers.${paper}`)))
          ),
        ],
        line.receiveBy === 'cash'
          ? [
              words.say('remittances.places'),
              line.places.length === 0 ? (
                <Missing kind="unknown" />
              ) : (
                <>
                  {line.places.map(({ name, town, hours }) => `${name}, ${town}${hours ? ` (${hours})` : ''}`).join(' · ')}{' '}
                  <a href={`/remittances/access-points?q=${line.provider}`}>
                    {words.say('remittances.all-places', { count: line.placesCount })}
                  </a>
                </>
              ),
            ]
          : null,
      ]}
    />
  )
}
