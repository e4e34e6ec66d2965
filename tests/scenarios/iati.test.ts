import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { why, year } from './support.ts'

scenario(
  'sgr:65',
  'what donors have published by IATI is brought in activity by activity, and nothing of it is lost',
  async ({ person, reader }) => {
    const naliaka = await person('Naliaka Mfano')
    const activity = (id: string, more = ''): string =>
      `<iati-activity xml:lang="en" default-currency="EUR"><iati-identifier>${id}</iati-identifier><reporting-org ref="XM-D" type="10"><narrative>Mfano Agency</narrative></reporting-org><title><narrative>Help ${id}</narrative></title><description><narrative>Help</narrative></description><participating-org role="1"><narrative>Mfano Agency</narrative></participating-org><activity-status code="2"/><activity-date type="2" iso-date="2024-01-01"/><activity-date type="3" iso-date="2029-12-31"/><recipient-country code="KE"/><sector code="15190"/>${more}</iati-activity>`
    const budget = `<budget><period-start iso-date="${year}-01-01"/><period-end iso-date="${year}-12-31"/><value value-date="${year}-01-01">250000</value></budget>`
    const file = (body: string): File =>
      new File([`<iati-activities version="2.03" xmlns:x="http://mfano.example/x">\n${body}\n</iati-activities>`], 'donor.xml')
    const address = '/accountability/capacity/iati/import'

    const bomb = await naliaka.fill(address, { file: new File(['<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'], 'bomb.xml'), why: 'Try' })
    assert.match(bomb.text, /declares a document type/)
    const broken = await naliaka.fill(address, {
      file: new File(['<iati-activities version="2.03"><iati-activity>'], 'cut.xml'),
      why: 'Try',
    })
    assert.match(broken.text, /not well-formed XML/)

    const mixed = file(
      `${activity('XM-D-1', `${budget}<x:own>kept</x:own>`)}\n${activity('XM-D-2').replace('<activity-status code="2"/>', '')}\n${activity('XM-D-3').replace('<sector code="15190"/>', '')}`,
    )
    const tried = await naliaka.fill(address, { file: mixed, mode: 'try', why: 'What the agency does' })
    assert.match(tried.text, /2 rows would be added, none changed; none is already so; one is refused/)
    assert.match(tried.text, /Line 3: “activity-status” is missing in “iati-activity”/)
    assert.match(tried.text, /Say in which sector it works/)
    assert.match((await reader().open('/accountability/capacity/iati')).text, /Nothing has been brought in yet/)

    const hidden = Object.fromEntries(
      [...tried.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    )
    await naliaka.post(address, { ...hidden, mode: 'keep' })
    const list = await reader().open('/accountability/capacity/iati')
    assert.match(list.text, /Help XM-D-1.*Help XM-D-3/)
    assert.ok(!list.text.includes('XM-D-2'))
    const again = await naliaka.fill(address, { file: mixed, mode: 'keep', why: 'The same file' })
    assert.match(again.text, /no row added, none changed, 2 were already so, one refused/)

    const out = await reader().open('/accountability/capacity/iati/others')
    assert.ok(
      out.html.includes('<x:own>kept</x:own>') && out.html.includes('xmlns:x="http://mfano.example/x"'),
      'extensions go out as they came',
    )
    const back = await naliaka.fill(address, { file: new File([out.html], 'again.xml'), mode: 'try', why: 'Round' })
    assert.match(back.text, /2 are already so; none is refused/)

    const one = /href="(\/accountability\/capacity\/iati\/[0-9a-f-]{36})"/.exec(list.html)![1]!
    assert.doesNotMatch((await reader().open('/accountability/capacity/funding?objective=16&currency=EUR')).text, /Mfano Agency/)
    await naliaka.fill(`${one}/place`, { objective: '16', ...why })
    assert.match((await reader().open('/accountability/capacity/funding?objective=16&currency=EUR')).text, /Mfano Agency : 250,000 EUR/)
  },
)
