import { type ElementType, elementTypes, type Particle, roots } from './structure.ts'
import type { Issue } from './terms.ts'
import { textOf, type XmlNode } from './xml.ts'

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const zone = '(Z|[+-](0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?'
const datePattern = new RegExp(`^-?(\\d{4,})-(\\d\\d)-(\\d\\d)${zone}$`)
const timePattern = new RegExp(`T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?${zone}$`)

const isDate = (text: string): boolean => {
  const [, year = '', month = '', day = ''] = datePattern.exec(text) ?? []
  const [m, d] = [Number(month), Number(day)]
  return year !== '' && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(Number(year), m)
}

/** The kinds of values of XML Schema that the standard uses; spaces around a value do not count. */
const kinds: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  boolean: (text) => /^(true|false|1|0)$/.test(text),
  decimal: (text) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text),
  int: (text) => /^[+-]?\d+$/.test(text) && Math.abs(Number(text)) < 2 ** 31,
  positiveInteger: (text) => /^\+?0*[1-9]\d*$/.test(text),
  nonNegativeInteger: (text) => /^(\+?\d+|-0+)$/.test(text),
  date: isDate,
  dateTime: (text) => timePattern.test(text) && isDate(text.slice(0, text.indexOf('T'))),
  token: (text) => /^[\p{L}\p{N}._:-]+$/u.test(text),
}

const shown = (text: string): string => text.trim().slice(0, 60)

/** What is wrong with the attributes of an element. */
const judgeAttributes = (node: XmlNode, type: ElementType, at: string): readonly Issue[] => {
  const own = node.attributes.filter(({ name }) => !name.includes(':') && name !== 'xmlns')
  const foreign = node.attributes.filter(({ name }) => name.includes(':') && !name.startsWith('xmlns:') && type.closed)
  const issue = (key: Issue['key'], attribute: string, more: Issue['values'] = {}): Issue => ({
    line: node.line,
    at,
    key,
    values: { attribute, element: node.name, ...more },
  })
  return [
    ...[...own.filter(({ name }) => !type.attributes.has(name)), ...foreign].map(({ name }) =>
      issue('accountability.iati-unknown-attribute', name),
    ),
    ...[...type.attributes]
      .filter(([name, rule]) => rule.required && !own.some((each) => each.name === name))
      .map(([name]) => issue('accountability.iati-missing-attribute', name)),
    ...own.flatMap(({ name, value }) => {
      const kind = type.attributes.get(name)?.kind
      return kind && !kinds[kind]!(value.trim()) ? [issue('accountability.iati-wrong-value', name, { value: shown(value), kind })] : []
    }),
  ]
}

/** The elements of the standard that stand in an element in their order, each with its place in that order. */
const judgeOrder = (node: XmlNode, inside: readonly XmlNode[], particles: readonly Particle[], at: string): readonly Issue[] => {
  const places = new Map(particles.map(({ name }, place) => [name, place]))
  const counts = new Map<string, number>()
  const issues: Issue[] = []
  let reached = 0
  for (const child of inside) {
    const place = child.uri === node.uri ? places.get(child.name) : particles.length
    const values = { element: child.name, parent: node.name }
    const where = { line: child.line, at: `${at}/${child.name}`, values }
    if (place === undefined) issues.push({ ...where, key: 'accountability.iati-unknown-element' })
    else if (place < reached)
      issues.push({
        ...where,
        key: 'accountability.iati-out-of-order',
        values: { ...values, after: particles[reached]?.name ?? child.name },
      })
    else reached = place
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1)
  }
  for (const { name, often } of particles) {
    const count = counts.get(name) ?? 0
    const values = { element: name, parent: node.name }
    if (count === 0 && (often === '1' || often === '+'))
      issues.push({ line: node.line, at, key: 'accountability.iati-missing-element', values })
    if (count > 1 && (often === '1' || often === '?'))
      issues.push({ line: node.line, at, key: 'accountability.iati-too-many', values: { ...values, count } })
  }
  return issues
}

/** What is wrong with an element of a type, and with all that stands in it. */
export const judgeElement = (node: XmlNode, typeName: string, at = node.name): readonly Issue[] => {
  const type = elementTypes.get(typeName)!
  const inside = node.content.filter((part): part is XmlNode => typeof part !== 'string')
  const text = textOf(node).trim()
  const here = { line: node.line, at }
  if (type.value !== null)
    return [
      ...judgeAttributes(node, type, at),
      ...inside.map((child) => ({
        ...here,
        line: child.line,
        key: 'accountability.iati-unknown-element' as const,
        values: { element: child.name, parent: node.name },
      })),
      ...(kinds[type.value]!(text)
        ? []
        : [
            {
              ...here,
              key: 'accountability.iati-wrong-text' as const,
              values: { element: node.name, value: shown(text), kind: type.value },
            },
          ]),
    ]
  const typeOf = new Map(type.children.map((particle) => [particle.name, particle.type]))
  return [
    ...judgeAttributes(node, type, at),
    ...(text === ''
      ? []
      : [{ ...here, key: 'accountability.iati-stray-text' as const, values: { element: node.name, text: shown(text) } }]),
    ...judgeOrder(node, inside, type.children, at),
    ...inside.flatMap((child) => {
      const childType = child.uri === node.uri ? typeOf.get(child.name) : undefined
      return childType ? judgeElement(child, childType, `${at}/${child.name}`) : []
    }),
  ]
}

/** What is wrong with the root of a file itself, its records aside. */
export const judgeRoot = (root: XmlNode): readonly Issue[] => {
  const known = Object.hasOwn(roots, root.local) ? roots[root.local]! : null
  if (!known || known.uri !== root.uri)
    return [{ line: root.line, at: root.name, key: 'accountability.iati-other-root', values: { element: root.name.slice(0, 60) } }]
  const type = elementTypes.get(known.type)!
  const inside = root.content.filter((part): part is XmlNode => typeof part !== 'string')
  const text = textOf(root).trim()
  return [
    ...judgeAttributes(root, type, root.name),
    ...(text === ''
      ? []
      : [
          {
            line: root.line,
            at: root.name,
            key: 'accountability.iati-stray-text' as const,
            values: { element: root.name, text: shown(text) },
          },
        ]),
    ...judgeOrder(root, inside, type.children, root.name),
  ]
}

/** What is wrong with a file: against the structure of IATI 2.03, the order of its elements and the kinds of its values. */
export const judgeFile = (root: XmlNode): readonly Issue[] => {
  const issues = judgeRoot(root)
  if (issues.some(({ key }) => key === 'accountability.iati-other-root')) return issues
  const record = elementTypes.get(roots[root.local]!.type)!.children[0]
  return [
    ...issues,
    ...root.content.flatMap((part) =>
      typeof part !== 'string' && record && part.name === record.name && part.uri === root.uri ? judgeElement(part, record.type) : [],
    ),
  ]
}
