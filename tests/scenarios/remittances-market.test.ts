import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'

const day = (name: string, text: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: date }
}
const why = 'Reported this week'

scenario(
  'gcm:20.d',
  'providers stand in a register with their licence, exclusivity agreements are flagged, and how concentrated the market is follows from figures',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const before = await reader().open('/remittances/market')
    assert.match(before.text, /Herfindahl-Hirschman index of \d{4}: 2,941 of 10,000\. highly concentrated/)
    assert.match(before.text, /Not allowed to use the payment system: Mfano Hawili and Mfano Post/)
    assert.match(before.text, /Mfano Duka agents Mfano Express in the way until/)
    const unknown = await asha.fill('/remittances/exclusivity/add', {
      ...{
        code: 'TRY-1',
        provider: 'NOBODY',
        boundParty: 'A made-up post',
        boundKind: 'post-office',
        country: 'KEN',
        termState: 'in-force',
      },
      ...{ 'howKnown.en': 'A made-up newspaper', ...day('inForceFrom', '2024-01-01'), why },
    })
    assert.match(unknown.text, /No provider has the code NOBODY/)
    await asha.fill('/remittances/providers/add', { code: 'TRY-PAY', providerName: 'Tried Pay', providerKind: 'fintech', why })
    const agreement = {
      provider: 'TRY-PAY',
      boundKind: 'agents',
      country: 'KEN',
      'howKnown.en': 'Told by the provider',
      ...day('inForceFrom', '2020-01-01'),
      why,
    }
    await asha.fill('/remittances/exclusivity/add', { ...agreement, code: 'TRY-2', boundParty: 'Bound for ever', termState: 'in-force' })
    await asha.fill('/remittances/exclusivity/add', {
      ...agreement,
      code: 'TRY-3',
      boundParty: 'Bound until lately',
      termState: 'in-force',
      ...day('inForceUntil', '2024-12-31'),
    })
    for (const [at, volumeMillions] of ['3000', '2000'].entries())
      await asha.fill('/remittances/market-shares/add', {
        ...{
          code: `TRY-${at}`,
          provider: 'TRY-PAY',
          shareYear: String(new Date().getFullYear()),
          channel: at === 0 ? 'cash' : 'mobile-money',
          volumeMillions,
        },
        ...{ figuresFrom: 'A made-up return', why },
      })
    const after = await reader().open('/remittances/market')
    assert.match(after.text, /10,000 of 10,000\. highly concentrated/)
    assert.match(after.text, /Bound for ever Tried Pay in the way until/)
    assert.match(after.text, /Bound until lately Tried Pay in force/)
    assert.match(after.text, /no licence known 2/)
  },
)

scenario(
  'gcm:20.e',
  'the mix of channels, the places to collect in each county, and the speed and cost of each channel are seen by everybody',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const before = await reader().open('/remittances/market')
    assert.match(before.text, /12 places to collect are known, 5 of them in the countryside; 37 counties have none/)
    await asha.fill('/remittances/access-points/add', {
      ...{
        code: 'TRY-POINT',
        provider: 'MFANO-PESA',
        pointName: 'A made-up shop',
        pointKind: 'agent',
        county: '24',
        town: 'A made-up village',
        rural: 'yes',
      },
      ...{ ...day('pointCheckedOn', '2026-10-01'), why },
    })
    const page = await reader().open('/remittances/market')
    assert.match(page.text, /13 places to collect are known, 6 of them in the countryside; 36 counties have none/)
    assert.match(page.text, /24 West Pokot: 1, 1 of them in the countryside/)
    assert.match(page.text, /to a phone \d+ \d\.\d\d\s% (\d+) of \1 0/, 'every offer to a phone is there within minutes')
    assert.match(page.text, /collect cash \d+ \d\.\d\d\s% \d+ of \d+ 5/, 'and five of cash do not tell their rate')
    assert.match((await reader().open('/remittances/market?chart=channels&as=csv')).html, /collect cash,\d+/)
    assert.equal((await reader('ar').open('/remittances/market')).status, 200)
  },
)

scenario(
  'gcm:20.c',
  'the rules at the two ends of a corridor are held side by side, topic by topic, and accounts that were closed are recorded with what followed',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const found = await reader().open('/remittances/rules?from=ARE&to=KEN')
    assert.match(found.text, /what customers must show limited Only a national identity card is accepted.*they differ/)
    assert.match(found.text, /who may send money open .* they fit/)
    assert.match(found.text, /sharing of data not known not known not known of both/)
    assert.match(found.text, /A made-up gazette, checked on \d+ \w+ \d{4}/)
    await asha.fill('/remittances/country-rules/add', {
      ...{
        code: 'TRY-RULE',
        country: 'ARE',
        ruleTopic: 'data-sharing',
        stance: 'open',
        'whatItSays.en': 'Banks share what they checked',
        ruleFrom: 'A made-up law',
      },
      ...{ ...day('ruleCheckedOn', '2026-11-01'), why },
    })
    assert.match((await reader().open('/remittances/rules?from=ARE&to=KEN')).text, /sharing of data open Banks share what they checked/)
    await asha.fill('/remittances/closures/add', {
      ...{
        code: 'TRY-CLOSED',
        provider: 'MFANO-SEND',
        closedBy: 'Another made-up bank',
        country: 'ARE',
        closureReason: 'correspondent-left',
        noticeDays: '0',
      },
      ...{ corridorsHit: 'ARE-KEN', 'whatFollowed.en': 'Money waited for nine days', ...day('closedOn', '2026-09-15'), why },
    })
    assert.match(
      (await reader().open('/remittances/rules?from=ARE&to=KEN')).text,
      /Another made-up bank 15 September 2026 a correspondent bank left/,
    )
    assert.match(
      (await reader().open('/remittances/market')).text,
      /Another made-up bank.*Mfano Send 15 September 2026 a correspondent bank left 0 ARE-KEN Money waited for nine days/,
    )
  },
)
