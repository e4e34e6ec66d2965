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

/** The paragraphs of a unit; its footnotes stand at the end of the last. Every element has an identifier below that of its parent, as the naming convention asks. */
const paragraphs = (unit: ExchangeUnit, at: string): string => {
  const lines = unit.text.split('\n').filter((line) => line.trim() !== '')
  const notes = unit.footnotes
    .map(
      (note, place) =>
        `<authorialNote eId="${at}__authorialNote_${place + 1}" marker="${escaped(note.mark)}" placement="bottom"><p eId="${at}__authorialNote_${place + 1}__p_1">${escaped(note.text)}</p></authorialNote>`,
    )
    .join('')
  const shown = lines.length > 0 ? lines : ['']
  return shown
    .map((line, place) => `<p eId="${at}__p_${place + 1}">${escaped(line)}${place === shown.length - 1 ? notes : ''}</p>`)
    .join('')
}

const element = (unit: ExchangeUnit, section: string): string => {
  const at = `${section}__${idOf('para', unit.locator)}`
  return `<paragraph eId="${at}"><num eId="${at}__num">${escaped(unit.locator)}</num><content eId="${at}__content">${paragraphs(unit, `${at}__content`)}</content></paragraph>`
}

/** Units in the sections that their headings make. */
const sections = (units: readonly ExchangeUnit[]): readonly string[] => {
  const made: { heading: string; units: ExchangeUnit[] }[] = []
  for (const unit of units) {
    if (made.at(-1)?.heading !== unit.heading) made.push({ heading: unit.heading, units: [] })
    made.at(-1)!.units.push(unit)
  }
  return made.map((section, place) => {
    const at = `sec_${place + 1}`
    const heading = section.heading ? `<heading eId="${at}__heading">${escaped(section.heading)}</heading>` : ''
    return `<section eId="${at}">${heading}${section.units.map((unit) => element(unit, at)).join('')}</section>`
  })
}

/** An official text as Akoma Ntoso 1.0 (OASIS LegalDocML). */
export const toAkomaNtoso = (it: Exchanged): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${namespace}"><statement name="${escaped(it.instrument)}" contains="singleVersion">`,
    `<meta>${identification(it)}<references source="#mkataba"><TLCOrganization eId="un" href="/ontology/organization/un" showAs="United Nations"/><TLCOrganization eId="mkataba" href="/ontology/organization/mkataba" showAs="Mkataba"/></references></meta>`,
    `<preface eId="preface"><p eId="preface__p_1"><docTitle eId="preface__p_1__docTitle_1">${escaped(it.title)}</docTitle></p></preface>`,
    `<mainBody eId="mainBody">${sections(it.units).join('')}</mainBody>`,
    '</statement></akomaNtoso>',
    '',
  ].join('\n')
