import { Actions, AskForm, counties, Select, Tabs, TextField, usePage, withParameters } from '#kernel/html'
import type { Words } from '#kernel/language'
import { placeOptions } from '../names.ts'
import { papersShown, waysToPay, waysToReceive } from '../terms.ts'
import type { compare } from './queries.ts'
import { orders } from './store.ts'

type Result = Awaited<ReturnType<typeof compare.read>>
type Input = Parameters<typeof compare.read>[1]

const options = (field: string, values: readonly string[], words: Words) =>
  values.map((value) => ({ value, label: words.find(`remittances.choice.${field}.${value}`) ?? value }))

/** From where, to where, how much, by which ways. */
export const Ask = ({ result, input, words }: { readonly result: Result; readonly input: Input; readonly words: Words }) => (
  <AskForm action="/remittances" button={words.say('remittances.compare-button')}>
    <Select
      name="from"
      label={words.say('remittances.from-where')}
      value={result.from ?? undefined}
      options={placeOptions(
        result.corridors.map(({ from }) => from),
        words,
      )}
    />
    <Select
      name="to"
      label={words.say('remittances.to-where')}
      value={result.to ?? undefined}
      options={placeOptions(
        result.corridors.map(({ to }) => to),
        words,
      )}
    />
    <TextField
      name="amount"
      numeric
      label={words.say('remittances.how-much')}
      value={input.amount ?? result.amount ?? ''}
      error={result.wrong}
      maximum={40}
    />
    <Select
      empty={words.say('kit.any')}
      name="payBy"
      label={words.say('remittances.how-i-pay')}
      value={input.payBy}
      options={options('pay-by', waysToPay, words)}
    />
    <Select
      empty={words.say('kit.any')}
      name="receiveBy"
      label={words.say('remittances.how-they-receive')}
      value={input.receiveBy}
      options={options('receive-by', waysToReceive, words)}
    />
    <Select
      empty={words.say('kit.any')}
      name="paper"
      label={words.say('remittances.what-i-can-show')}
      value={input.paper}
      options={options('papers', papersShown, words)}
    />
    <Select
      empty={words.say('kit.any')}
      name="near"
      label={words.say('remittances.near-county')}
      value={input.near === undefined ? undefined : String(input.near)}
      options={counties.map(([latin, arabic], at) => ({ value: String(at + 1), label: words.language === 'ar' ? arabic : latin }))}
    />
    {result.currency && input.currency ? <input type="hidden" name="currency" value={result.currency} /> : null}
  </AskForm>
)

/** In which order, for which amount, how soon. */
export const Sorts = ({ input, result, words }: { readonly input: Input; readonly result: Result; readonly words: Words }) => {
  const { address } = usePage()
  return (
    <>
      <Tabs
        label={words.say('remittances.sorted-by')}
        now={input.sort}
        tabs={orders.map((order) => [order, words.say(`remittances.order.${order}`), withParameters(address, { sort: order, page: null })])}
      />
      <Actions
        links={[
          ...result.standard.map(
            (amount, at) =>
              [
                words.say('remittances.for-amount', {
                  amount: words.amount(amount, result.currency!),
                  dollars: words.number(at === 0 ? 200 : 500),
                }),
                withParameters(address, { amount, page: null }),
              ] as const,
          ),
          input.soon === 'yes'
            ? [words.say('remittances.all-speeds'), withParameters(address, { soon: null })]
            : [words.say('remittances.only-soon'), withParameters(address, { soon: 'yes', page: null })],
        ]}
      />
    </>
  )
}

/** The ways in which an amount that is not clear can be read, each a link. */
export const Readings = ({ result, words }: { readonly result: Result; readonly words: Words }) => {
  const { address } = usePage()
  return result.readings.length === 0 ? null : (
    <Actions
      links={result.readings.map((amount) => [
        words.say('remittances.i-meant', { amount: words.number(Number(amount), { maximumFractionDigits: 8 }) }),
        withParameters(address, { amount }),
      ])}
    />
  )
}
