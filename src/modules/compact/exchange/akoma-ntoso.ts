/** A unit of an official text as it is exchanged. */
export type ExchangeUnit = {
  readonly locator: string
  readonly kind: string
  readonly heading: string
  readonly text: string
  readonly footnotes: readonly { readonly mark: string; readonly text: string }[]
}
export type Exchanged = {
  readonly instrument: string
  readonly title: string /** Day of the expression, 2018-02-05. */
  readonly day: string
  readonly units: readonly ExchangeUnit[]
}

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
const escaped = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const idOf = (kind: string, locator: string): string => `${kind}_${locator.replace(/[^\w]/g, '-')}`

const work = ({ instrument, day }: Exchanged): string => `/akn/un/statement/${day}/${instrument}`

const identification = (it: Exchanged): string => {
  const [at, en] = [work(it), `${work(it)}/eng@${it.day}`]
  const part = (level: string, uri: string, rest: string): string =>
    `<${level}><FRBRthis value="${uri}/!main"/><FRBRuri value="${uri}"/><FRBRdate date="${it.day}" name="adoption"/><FRBRauthor href="#un"/>${rest}</${level}>`
  return [
    '<identification source="#mkataba">',
    part('FRBRWork', at, '<FRBRcountry value="un"/>'),
    part('FRBRExpression', en, '<FRBRlanguage language="eng"/>'),
    part('FRBRManifestation', `${en}.akn`, '<FRBRformat value="application/akn+xml"/>'),
    '</identification>',
  ].join('')
}

const paragraphs = (unit: ExchangeUnit): string => {
  const lines = unit.text.split('\n').filter((line) => line.trim() !== '')
  const notes = unit.footnotes
    .map((note) => `<authorialNote marker="${escaped(note.mark)}" placement="bottom"><p>${escaped(note.text)}</p></authorialNote>`)
    .join('')
  return lines.map((line, at) => `<p>${escaped(line)}${at === lines.length - 1 ? notes : ''}</p>`).join('') || `<p>${notes}</p>`
}

const element = (unit: ExchangeUnit): string =>
  `<paragraph eId="${idOf('para', unit.locator)}"><num>${escaped(unit.locator)}</num><content>${paragraphs(unit)}</content></paragraph>`

/** Units in the sections that their headings make. */
const sections = (units: readonly ExchangeUnit[]): readonly string[] => {
  const made: { heading: string; units: ExchangeUnit[] }[] = []
  for (const unit of units) {
    if (made.at(-1)?.heading !== unit.heading) made.push({ heading: unit.heading, units: [] })
    made.at(-1)!.units.push(unit)
  }
  return made.map(
    (section, at) =>
      `<section eId="sec_${at + 1}">${section.heading ? `<heading>${escaped(section.heading)}</heading>` : ''}${section.units.map(element).join('')}</section>`,
  )
}

/** An official text as Akoma Ntoso 1.0 (OASIS LegalDocML). */
export const toAkomaNtoso = (it: Exchanged): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${namespace}"><statement name="${escaped(it.instrument)}">`,
    `<meta>${identification(it)}<references source="#mkataba"><TLCOrganization eId="un" href="/ontology/organization/un" showAs="United Nations"/><TLCOrganization eId="mkataba" href="/ontology/organization/mkataba" showAs="Mkataba"/></references></meta>`,
    `<preface><p><docTitle>${escaped(it.title)}</docTitle></p></preface>`,
    `<mainBody>${sections(it.units).join('')}</mainBody>`,
    '</statement></akomaNtoso>',
    '',
  ].join('\n')
