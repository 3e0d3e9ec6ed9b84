import { refusal } from './refusals.ts'

/** What a walk over an XML part reports. Tags come without their prefix; `attribute` takes the full name as written. */
export interface XmlVisitor {
  readonly open: (tag: string, attribute: (name: string) => string | undefined) => void
  readonly close: (tag: string) => void
  readonly text: (text: string) => void
}

const deepest = 200
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Walks an XML text once, without building a tree. Character references beyond U+FFFF come out as the character they name. Refuses
 * a text that is not well formed, so that a cut part never passes for a short list. The part was searched for DOCTYPE before.
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const bracket = xml.indexOf('<', at)
    const text = xml.slice(at, bracket < 0 ? xml.length : bracket)
    if (text !== '' && open.length > 0) visitor.text(decodeReferences(text))
    if (bracket < 0) break
    at = scanMarkup({ xml, open, visitor }, bracket)
  }
  if (open.length > 0) throw refusal('damaged')
}

interface Scan {
  readonly xml: string
  readonly open: string[]
  readonly visitor: XmlVisitor
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
  if (xml.startsWith('</', at)) {
    const end = after(xml, '>', at + 2)
    const tag = xml.slice(at + 2, end - 1).trim()
    if (open.pop() !== tag) throw refusal('damaged')
    visitor.close(local(tag))
    return end
  }
  return scanOpening(scan, at)
}

function scanOpening({ xml, open, visitor }: Scan, at: number): number {
  const end = endOfTag(xml, at + 1)
  const empty = xml[end - 1] === '/'
  const inside = xml.slice(at + 1, empty ? end - 1 : end)
  const space = inside.search(/\s/)
  const tag = space < 0 ? inside : inside.slice(0, space)
  visitor.open(local(tag), (name) => attributeOf(inside, name))
  if (empty) visitor.close(local(tag))
  else if (open.push(tag) > deepest) throw refusal('suspicious')
  return end + 1
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

function attributeOf(inside: string, name: string): string | undefined {
  for (let at = inside.indexOf(name); at > 0; at = inside.indexOf(name, at + 1)) {
    const before = inside[at - 1] ?? ''
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(inside.slice(at + name.length))
    if (/\s/.test(before) && match) return decodeReferences(match[1] ?? match[2] ?? '')
  }
  return undefined
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

function local(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}
