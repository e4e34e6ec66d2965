import { SaxesParser } from 'saxes'
import { type Issue, refusedXml } from './terms.ts'

/** An attribute as it was written, and in which namespace it stands. */
export type XmlAttribute = { readonly name: string; readonly uri: string; readonly value: string }
/** An element: its name as it was written, its namespace, the line on which it begins, and all that it holds in its order. */
export type XmlNode = {
  readonly name: string
  readonly local: string
  readonly uri: string
  readonly line: number
  readonly attributes: readonly XmlAttribute[]
  readonly content: readonly (XmlNode | string)[]
}

const deepest = 60
const xmlns = 'http://www.w3.org/2000/xmlns/'

type Open = Omit<XmlNode, 'content'> & { readonly content: (XmlNode | string)[] }

const failed = (line: number, key: Issue['key'], values: Issue['values'] = {}): Error => refusedXml({ line, at: '', key, values })

/** Reads XML into a tree; a document type, and so every entity that it would declare, is refused, and whatever is not well-formed is too. */
export const readXml = (text: string): XmlNode => {
  const parser = new SaxesParser({ xmlns: true })
  const open: Open[] = []
  let begun = 1
  let root: XmlNode | null = null
  const add = (part: XmlNode | string): void => {
    const content = open.at(-1)?.content
    if (typeof part === 'string' && content && typeof content.at(-1) === 'string') content[content.length - 1] += part
    else content?.push(part)
  }
  parser.on('error', () => {
    throw failed(parser.line, 'accountability.iati-not-well-formed', { line: parser.line })
  })
  parser.on('doctype', () => {
    throw failed(parser.line, 'accountability.iati-document-type')
  })
  parser.on('opentagstart', () => {
    // The sign after the name has been read already; where it ends the line, the element began on the line before.
    begun = parser.column === 0 ? parser.line - 1 : parser.line
  })
  parser.on('opentag', (tag) => {
    if (open.length >= deepest) throw failed(begun, 'accountability.iati-too-deep', { deepest })
    const attributes = Object.values(tag.attributes).map(({ name, uri, value }) => ({ name, uri, value }))
    open.push({ name: tag.name, local: tag.local, uri: tag.uri, line: begun, attributes, content: [] })
  })
  parser.on('text', (part) => add(part))
  parser.on('cdata', (part) => add(part))
  parser.on('closetag', () => {
    const closed = open.pop()!
    if (open.length === 0) root = closed
    else add(closed)
  })
  parser.write(text).close()
  if (!root) throw failed(1, 'accountability.iati-not-well-formed', { line: 1 })
  return root
}

const escaped = (text: string): string => text.replace(/[&<>\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const attributesXml = (attributes: readonly XmlAttribute[]): string =>
  attributes.map(({ name, value }) => ` ${name}="${value.replace(/[&<"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`).join('')

/** The tree as XML again, everything in it in its order. */
export const writeXml = (node: XmlNode): string => {
  const inside = node.content.map((part) => (typeof part === 'string' ? escaped(part) : writeXml(part))).join('')
  return `<${node.name}${attributesXml(node.attributes)}${inside ? `>${inside}</${node.name}>` : '/>'}`
}

const prefixOf = (name: string): string | null => (name.includes(':') ? name.slice(0, name.indexOf(':')) : null)

const prefixesIn = (node: XmlNode, found = new Map<string, string>()): Map<string, string> => {
  for (const { name, uri } of [node, ...node.attributes]) {
    const prefix = prefixOf(name)
    if (prefix && prefix !== 'xml' && prefix !== 'xmlns') found.set(prefix, uri)
  }
  for (const part of node.content) if (typeof part !== 'string') prefixesIn(part, found)
  return found
}

/** An element that can stand by itself: the prefixes that it uses are declared in it, also those that were declared around it. */
export const standingAlone = (node: XmlNode): XmlNode => {
  const declared = new Set(node.attributes.map(({ name }) => name))
  const missing = [...prefixesIn(node)].filter(([prefix]) => !declared.has(`xmlns:${prefix}`))
  return missing.length === 0
    ? node
    : {
        ...node,
        attributes: [...node.attributes, ...missing.map(([prefix, uri]) => ({ name: `xmlns:${prefix}`, uri: xmlns, value: uri }))],
      }
}

/** The elements in an element that stand in no other namespace, by name or all. */
export const childrenOf = (node: XmlNode, name?: string): readonly XmlNode[] =>
  node.content.filter((part): part is XmlNode => typeof part !== 'string' && part.uri === '' && (name === undefined || part.name === name))

/** The value of an attribute, or null where it is not there. */
export const attributeOf = (node: XmlNode, name: string): string | null =>
  node.attributes.find((attribute) => attribute.name === name)?.value ?? null

/** The text that stands in an element itself. */
export const textOf = (node: XmlNode): string => node.content.filter((part) => typeof part === 'string').join('')

/** An element that is made here rather than read: attributes without a value are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | null | undefined>> = {},
  ...content: readonly (XmlNode | string | null | readonly (XmlNode | null)[])[]
): XmlNode => ({
  name,
  local: name,
  uri: '',
  line: 0,
  attributes: Object.entries(attributes).flatMap(([attribute, value]) => (value == null ? [] : [{ name: attribute, uri: '', value }])),
  content: content.flat().filter((part): part is XmlNode | string => part !== null),
})
