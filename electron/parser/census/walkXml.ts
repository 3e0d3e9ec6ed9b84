import { refusal } from '../file/refusals.ts'

/** What a walk over the bytes of an XML part tells. Names come without their prefix; `attribute` takes such a name, too. */
export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string) => void
  readonly close: (name: string) => void
  /** Character data, references resolved; only asked for where `wants` says so. */
  readonly text: (text: string) => void
  readonly wants: () => boolean
}

const [less, greater, slash, quote, apostrophe] = [0x3c, 0x3e, 0x2f, 0x22, 0x27]
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const names = new Map<string, string>()

/** Walks the bytes of an XML part from tag to tag without making a text of the whole; made for the census alone. */
export function walkXml(bytes: Buffer, listener: XmlListener): void {
  let at = 0
  for (let open = bytes.indexOf(less); open >= 0; open = bytes.indexOf(less, at)) {
    if (open > at && listener.wants()) listener.text(resolved(bytes.toString('utf8', at, open)))
    at = markup(bytes, open, listener)
  }
}

function markup(bytes: Buffer, open: number, listener: XmlListener): number {
  const next = bytes[open + 1]
  if (next === 0x21) {
    if (bytes.toString('latin1', open, open + 9) === '<![CDATA[') {
      const end = endOf(bytes, ']]>', open + 9)
      if (listener.wants()) listener.text(bytes.toString('utf8', open + 9, end - 3))
      return end
    }
    return endOf(bytes, bytes.toString('latin1', open, open + 4) === '<!--' ? '-->' : '>', open + 2)
  }
  if (next === 0x3f) return endOf(bytes, '?>', open + 2)
  const end = tagEnd(bytes, open + 1)
  if (next === slash) {
    listener.close(localName(bytes.toString('latin1', open + 2, end).trim()))
    return end + 1
  }
  const isEmpty = bytes[end - 1] === slash
  const inside = bytes.toString('utf8', open + 1, isEmpty ? end - 1 : end)
  const space = inside.search(/\s/)
  const name = localName(space < 0 ? inside : inside.slice(0, space))
  listener.open(name, (wanted) => (space < 0 ? '' : attributeIn(inside, wanted)))
  if (isEmpty) listener.close(name)
  return end + 1
}

// Nearly no tag has a bracket inside its quotes: the next bracket is tried first.
function tagEnd(bytes: Buffer, from: number): number {
  let open = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (open !== 0) open = byte === open ? 0 : open
    else if (byte === quote || byte === apostrophe) open = byte
    else if (byte === greater) return at
  }
  throw refusal('damaged')
}

function endOf(bytes: Buffer, mark: string, from: number): number {
  const at = bytes.indexOf(mark, from, 'latin1')
  if (at < 0) throw refusal('damaged')
  return at + mark.length
}

// There are few names and very many tags.
function localName(name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const local = name.slice(name.indexOf(':') + 1)
  if (names.size < 1000) names.set(name, local)
  return local
}

function attributeIn(inside: string, wanted: string): string {
  for (let at = inside.indexOf(wanted, 1); at > 0; at = inside.indexOf(wanted, at + 1)) {
    if (!/[\s:]/.test(inside[at - 1] ?? '')) continue
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(inside.slice(at + wanted.length))
    if (value !== null) return resolved(value[1] ?? value[2] ?? '')
  }
  return ''
}

function resolved(text: string): string {
  return text.includes('&') ? text.replace(/&(#x?[0-9a-f]{1,7}|[a-z]+);/gi, reference) : text
}

function reference(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole
  const code = Number(name.slice(1).replace(/^x/i, '0x'))
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}
