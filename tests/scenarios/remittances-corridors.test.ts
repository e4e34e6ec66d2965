import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'

const csv = (name: string, ...lines: readonly string[]): File => new File([lines.join('\n')], name, { type: 'text/csv' })
const header =
  'Sending Countries Name,Sending Countries Code,Series Name,Series Code,Receiving Countries  Name,Receiving Countries  Code,2025Q3 [YR2025Q3],2025Q4 [YR2025Q4],2026Q1 [YR2026Q1]'
const list = csv(
  'corridors.csv',
  header,
  'Norway,NOR,Average,ATCR,Kenya,KEN,9.5,9,8.5',
  'Norway,NOR,Average,ATCR,Uganda,UGA,..,..,2.4',
  'Nowhere,QQQ,Average,ATCR,Kenya,KEN,1,1,1',
  'Data from database: a made-up list',
)
const brought = { publisher: 'A made-up publisher, CC BY 4.0', why: 'The quarter is over' }

scenario(
  'gcm:20.a',
  'every corridor stands by quarter against 3 and 5 per cent, with the yearly cut that it needs, and a list is tried before it is kept',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const tried = await asha.fill('/remittances/import', { ...brought, file: list, mode: 'try' })
    assert.match(tried.text, /Only tried: averages of corridors.*4 values for 2 corridors or countries, 1 would be left out/)
    assert.match(tried.text, /The country is not known\. QQQ KEN/)
    assert.doesNotMatch((await reader().open('/remittances/corridors?from=NOR')).text, /Norway → Kenya/)
    await asha.fill('/remittances/import', { ...brought, file: list, mode: 'keep' })

    const page = await reader().open('/remittances/corridors?from=NOR')
    assert.match(page.text, /Norway → Kenya.*8\.50\s% \(2026-Q1\) above 5 % \d+(\.\d+)? points a year/)
    assert.match(page.text, /Norway → Uganda.*2\.40\s% \(2026-Q1\) under 3 % none/)
    assert.match(page.text, /Simple average 5\.45\s%/)
    assert.match(page.html, /<svg[^>]*role="img"[^>]*><title>From Norway to Kenya: 9\.50\s% at first, 8\.50\s% at last/)
    const above = await reader().open('/remittances/corridors?standing=above-five&sort=cut')
    assert.doesNotMatch(above.text, /Norway → Uganda/)
    const sheet = await reader().open('/remittances/corridors?from=NOR&as=csv')
    assert.match(sheet.html, /NOR,KEN,2026-Q1,8\.5,above 5 %/)

    const weighed = await reader().open('/remittances/corridors')
    assert.match(weighed.text, /Weighted average \d+\.\d\d\s%, 12 corridors weighed by the flows of \d{4}/)
    const series = await reader().open('/remittances/series/KEN')
    assert.match(series.text, /SDG 10\.c\.1.*7\.10\s%/)
  },
)

scenario(
  'gcm:20.a',
  'what would bring the cost down is tried with assumptions in sight, and becomes a roadmap of the national plan',
  async ({ person, reader }) => {
    const address = '/remittances/corridors/NOR/UGA'
    const missing = await reader().open('/remittances/corridors/NOR/FJI')
    assert.equal(missing.status, 404)
    const asha = await person('Asha Mfano')
    await asha.fill('/remittances/import', {
      ...brought,
      file: csv('more.csv', header, 'Norway,NOR,Average,ATCR,Uganda,UGA,8,8,8'),
      mode: 'keep',
    })
    const tried = await reader().open(`${address}?taxOnFee=25&feePart=50&exclusivityPoints=1&mobileShare=50&mobileCost=2.2`)
    assert.match(tried.text, /From 8\.00\s% it would come to 4\.20\s%/)
    assert.match(tried.text, /the tax is dropped a tax of 25 % on the fee, which is 50 % of the cost, is passed on whole 0\.8 7\.20\s%/)
    assert.match(tried.text, /exclusivity ends competition takes off 1 points 1 6\.20\s%/)
    assert.match(tried.text, /50 % of senders change to a channel that costs 2\.20\s% 2 4\.20\s%/)
    const wrong = await reader().open(`${address}?mobileShare=lots`)
    assert.equal(wrong.status, 422)

    assert.match(tried.html, /\/accountability\/activities\/add\?objective=20&amp;cites=gcm%3A20\.a&amp;places=NOR-UGA/)
    await asha.fill('/accountability/activities/add?objective=20&cites=gcm:20.a&places=NOR-UGA', {
      ...{
        code: 'TRY-ROADMAP',
        'title.en': 'End exclusive agents on the way to Uganda',
        objective: '20',
        cites: 'gcm:20.a',
        places: 'NOR-UGA',
      },
      ...{ level: 'national', lead: 'KE-CENTRAL-BANK', why: 'Decided by the mechanism' },
      ...{
        'startsOn.year': '2026',
        'startsOn.month': '1',
        'startsOn.day': '1',
        'endsOn.year': '2029',
        'endsOn.month': '12',
        'endsOn.day': '31',
      },
    })
    assert.match(
      (await reader().open(address)).text,
      /Roadmap.*End exclusive agents on the way to Uganda gcm:20\.a KE-CENTRAL-BANK 31 December 2029/,
    )
    assert.doesNotMatch((await reader().open('/remittances/corridors/USA/KEN')).text, /End exclusive agents on the way to Uganda/)
    assert.equal((await reader('ar').open(address)).status, 200)
  },
)
