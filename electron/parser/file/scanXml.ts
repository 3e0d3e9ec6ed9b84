import { refusal } from './refusals.ts'
import { canonicalName, type Scope, scopeOf, writtenNames } from './xmlNames.ts'

/**
 * What a walk over an XML part reports. Tags and attributes go by the prefixes of `xmlNames.ts`, whatever prefix the file uses for
 * the same namespace: `w:tbl`, `x:row`, `table:table-cell`; an attribute without a prefix by its bare name.
 */
export interface XmlVisitor {
  readonly open: (tag: string, attribute: XmlAttribute) => void
  readonly close: (tag: string) => void
  readonly text: (text: string) => void
}

/** The value of an attribute of the tag that is being opened; asked for only while it is. */
export type XmlAttribute = (name: string) => string | undefined

const deepest = 200
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const noScope: Scope = { canonical: new Map(), written: new Map() }

interface OpenTag {
  readonly written: string
  readonly tag: string
  /** The names that held outside of it. */
  readonly outer: Scope
}

interface Scan {
  readonly xml: string
  readonly open: OpenTag[]
  readonly visitor: XmlVisitor
  scope: Scope
}

/**
 * Walks an XML text once, without building a tree. Character references beyond U+FFFF come out as the character they name. Refuses
 * a text that is not well formed, so that a cut part never passes for a short list. The part was searched for DOCTYPE before.
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  const scan: Scan = { xml, open: [], visitor, scope: noScope }
  let at = 0
  while (at < xml.length) {
    const bracket = xml.indexOf('<', at)
    const text = xml.slice(at, bracket < 0 ? xml.length : bracket)
    if (text !== '' && scan.open.length > 0) visitor.text(decodeReferences(text))
    if (bracket < 0) break
    at = scanMarkup(scan, bracket)
  }
  if (scan.open.length > 0) throw refusal('damaged')
}

function scanMarkup(scan: Scan, at: number): number {
  const { xml, open, visitor } = scan
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4)
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2)
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at + 9)
    visitor.text(xml.slice(at + 9, end - 3))
    return end
  }
  if (xml.startsWith('<!', at)) throw refusal('suspicious')
  if (!xml.startsWith('</', at)) return scanOpening(scan, at)
  const end = after(xml, '>', at + 2)
  const closed = open.pop()
  if (closed === undefined || closed.written !== xml.slice(at + 2, end - 1).trim()) throw refusal('damaged')
  visitor.close(closed.tag)
  scan.scope = closed.outer
  return end
}

function scanOpening(scan: Scan, at: number): number {
  const { xml, open, visitor, scope: outer } = scan
  const end = endOfTag(xml, at + 1)
  const empty = xml[end - 1] === '/'
  const inside = xml.slice(at + 1, empty ? end - 1 : end)
  const space = inside.search(/\s/)
  const written = space < 0 ? inside : inside.slice(0, space)
  const attributes = space < 0 ? noAttributes : lazily(() => attributesOf(inside.slice(space)))
  const scope = inside.includes('xmlns', space) ? scopeOf(attributes(), outer) : outer
  const tag = canonicalName(written, scope)
  scan.scope = scope
  visitor.open(tag, (name) => readAttribute(attributes(), name, scope))
  if (empty) {
    visitor.close(tag)
    scan.scope = outer
  } else if (open.push({ written, tag, outer }) > deepest) throw refusal('suspicious')
  return end + 1
}

const nothing: ReadonlyMap<string, string> = new Map()
const noAttributes = () => nothing

// Most tags are passed over without a look at their attributes.
function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function attributesOf(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(attributePattern))
    values.set(name, decodeReferences(double ?? single ?? ''))
  return values
}

function readAttribute(
  attributes: ReadonlyMap<string, string>,
  name: string,
  scope: Scope,
): string | undefined {
  for (const written of writtenNames(name, scope)) {
    const value = attributes.get(written)
    if (value !== undefined) return value
  }
  return undefined
}

// A bracket inside quotes does not end the tag.
function endOfTag(xml: string, from: number): number {
  let quote = ''
  for (let at = from; at < xml.length; at++) {
    const character = xml[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
  }
  throw refusal('damaged')
}

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]+);/g, (whole, reference: string) => {
    if (!reference.startsWith('#')) return entities[reference] ?? whole
    const code = Number(reference.slice(1).replace(/^x/, '0x'))
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
  })
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw refusal('damaged')
  return at + mark.length
}
