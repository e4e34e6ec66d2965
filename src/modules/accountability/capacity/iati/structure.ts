/** How often an element may stand in its parent. */
type Often = '1' | '?' | '+' | '*'
/** An element as its parent knows it: name, the type that it is of, how often. */
export type Particle = { readonly name: string; readonly type: string; readonly often: Often }
/** An attribute of an element: the kind of value that it holds, and whether it must be there. */
export type AttributeRule = { readonly kind: string; readonly required: boolean }
/** What an element holds: its attributes, its children in their order or a plain value; `closed` where no attribute of another namespace may be added. */
export type ElementType = {
  readonly attributes: ReadonlyMap<string, AttributeRule>
  readonly children: readonly Particle[]
  readonly value: string | null
  readonly closed: boolean
}

/**
 * The elements of the IATI standard, version 2.03 (activities, organisations) and of the registry's record, one type a line:
 * type | attributes, `name:kind`, `!` where required | children in their order, `name:type` and ? + * for how often, or `=kind` for a plain value.
 */
const lines = `
activities | version! generated-datetime:dateTime linked-data-default | iati-activity+
iati-activity | last-updated-datetime:dateTime default-currency humanitarian:boolean hierarchy:int linked-data-uri budget-not-provided | iati-identifier:string reporting-org title:text description:described+ participating-org+ other-identifier* activity-status:code activity-date+ contact-info* activity-scope:code? recipient-country* recipient-region* location* sector* tag* country-budget-items? humanitarian-scope* policy-marker* collaboration-type:code? default-flow-type:code? default-finance-type:code? default-aid-type:aid* default-tied-status:code? budget* planned-disbursement* capital-spend? transaction* document-link* related-activity* legacy-data* conditions? result* crs-add? fss?
string | | =string
narrative | | =string
text | | narrative+
described | type | narrative+
code | code! |
day | iso-date:date! |
money | currency value-date:date! | =decimal
number closed | | =decimal
plain closed | | =string
reporting-org | ref! type! secondary-reporter:boolean | narrative+
participating-org | ref type role! activity-id crs-channel-code | narrative*
other-identifier | ref! type! | owner-org?
owner-org | ref | narrative*
activity-date | type! iso-date:date! | narrative*
contact-info | type | organisation:text? department:text? person-name:text? job-title:text? telephone:string* email:string* website:string* mailing-address:text*
recipient-country | code! percentage:decimal | narrative*
recipient-region | code! vocabulary vocabulary-uri percentage:decimal | narrative*
location | ref | location-reach:code? location-id* name:text? description:text? activity-description:text? administrative* point? exactness:code? location-class:code? feature-designation:code?
location-id | code! vocabulary! |
administrative | code! vocabulary! level:nonNegativeInteger |
point | srsName! | pos:plain
sector | vocabulary vocabulary-uri code! percentage:decimal | narrative*
tag | code! vocabulary! vocabulary-uri | narrative*
country-budget-items | vocabulary! | budget-item+
budget-item | code! percentage:decimal | description:text?
humanitarian-scope | type! vocabulary! vocabulary-uri code! | narrative*
policy-marker | vocabulary vocabulary-uri code! significance | narrative*
aid | code! vocabulary |
budget | type status | period-start:day period-end:day value:money
planned-disbursement | type | period-start:day period-end:day? value:money provider-org? receiver-org?
provider-org | ref provider-activity-id type | narrative*
receiver-org | ref receiver-activity-id type | narrative*
capital-spend | percentage:decimal! |
transaction | ref humanitarian:boolean | transaction-type:code transaction-date:day value:money description:text? provider-org? receiver-org? disbursement-channel:code? sector:transaction-sector* recipient-country:transaction-country? recipient-region:transaction-region? flow-type:code? finance-type:code? aid-type:aid* tied-status:code?
transaction-sector | vocabulary vocabulary-uri code! | narrative*
transaction-country | code! | narrative*
transaction-region | code! vocabulary vocabulary-uri | narrative*
document-link | url! format! | title:text description:text? category:code+ language:code* document-date:day?
related-activity closed | ref! type! |
legacy-data closed | name! value! iati-equivalent:token |
conditions | attached:boolean! | condition*
condition closed | type! | narrative+
result | type! aggregation-status:boolean | title:text description:text? document-link* reference:result-reference* indicator+
result-reference | code! vocabulary! vocabulary-uri |
indicator | measure! ascending:boolean aggregation-status:boolean | title:text description:text? document-link* reference:indicator-reference* baseline* period*
indicator-reference | vocabulary! code! indicator-uri |
baseline | iso-date:date year:positiveInteger! value | location:place* dimension* document-link* comment:text?
period | | period-start:day period-end:day target:measured* actual:measured*
measured closed | value | location:place* dimension* comment:text? document-link*
place | ref |
dimension | name value |
crs-add | | other-flags* loan-terms? loan-status? channel-code:plain?
other-flags | code! significance:boolean! |
loan-terms | rate-1:decimal rate-2:decimal | repayment-type:code? repayment-plan:code? commitment-date:day? repayment-first-date:day? repayment-final-date:day?
loan-status | year:decimal! currency value-date:date! | interest-received:number? principal-outstanding:number? principal-arrears:number? interest-arrears:number?
fss | extraction-date:date! priority:boolean phaseout-year:decimal | forecast*
forecast | year:decimal! currency value-date:date | =decimal
organisations | version! generated-datetime:dateTime | iati-organisation+
iati-organisation | last-updated-datetime:dateTime default-currency | organisation-identifier:string name:text reporting-org total-budget* recipient-org-budget* recipient-region-budget* recipient-country-budget* total-expenditure* document-link:organisation-document*
total-budget | status | period-start:day period-end:day value:money budget-line*
recipient-org-budget | status | recipient-org period-start:day period-end:day value:money budget-line*
recipient-org closed | ref | narrative+
recipient-region-budget | status | recipient-region:transaction-region period-start:day period-end:day value:money budget-line*
recipient-country-budget | status | recipient-country:transaction-country period-start:day period-end:day value:money budget-line*
total-expenditure | | period-start:day period-end:day value:money expense-line:budget-line*
budget-line | ref | value:money narrative+
organisation-document | url! format! | title:text description:text? category:code+ language:code* document-date:day? recipient-country:transaction-country*
registry | file-id! source-url! publisher-id! publisher-role! contact-email donor-id donor-type donor-country title! activity-period last-updated-datetime:dateTime! generated-datetime:dateTime! verification-status! format! license! |
`

const attributesOf = (text: string): ReadonlyMap<string, AttributeRule> =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        const [name = '', kind = 'string'] = word.replace('!', '').split(':')
        return [name, { kind, required: word.endsWith('!') }] as const
      }),
  )

const particleOf = (word: string): Particle => {
  const often = /[?+*]$/.exec(word)?.[0] as Often | undefined
  const [name = '', type = name] = word.replace(/[?+*]$/, '').split(':')
  return { name, type, often: often ?? '1' }
}

const typeOf = (line: string): readonly [string, ElementType] => {
  const [head = '', attributes = '', content = ''] = line.split('|').map((part) => part.trim())
  const [name = '', closed] = head.split(' ')
  const plain = content.startsWith('=')
  return [
    name,
    {
      attributes: attributesOf(attributes),
      children: plain ? [] : content.split(' ').filter(Boolean).map(particleOf),
      value: plain ? content.slice(1) : null,
      closed: closed === 'closed',
    },
  ]
}

/** Every type of element by its name. */
export const elementTypes: ReadonlyMap<string, ElementType> = new Map(
  lines
    .split('\n')
    .filter((line) => line.includes('|'))
    .map(typeOf),
)

/** The root of a file by its name: the type that it is of, and the namespace in which it stands. */
export const roots: Readonly<Record<string, { readonly type: string; readonly uri: string }>> = {
  'iati-activities': { type: 'activities', uri: '' },
  'iati-organisations': { type: 'organisations', uri: '' },
  'registry-record': { type: 'registry', uri: ['http://iatiregistry', 'org/ns/record#'].join('.') },
}
