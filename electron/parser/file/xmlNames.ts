const openDocument = 'urn:oasis:names:tc:opendocument:xmlns:'

/** The one prefix by which the readers know a namespace; ISO's strict and Ecma's transitional form of OOXML are the same to them. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  [`${openDocument}office:1.0`]: 'office',
  [`${openDocument}table:1.0`]: 'table',
  [`${openDocument}text:1.0`]: 'text',
  [`${openDocument}style:1.0`]: 'style',
  [`${openDocument}datastyle:1.0`]: 'number',
  [`${openDocument}drawing:1.0`]: 'draw',
  [`${openDocument}dr3d:1.0`]: 'dr3d',
  [`${openDocument}manifest:1.0`]: 'manifest',
}

/** The prefixes that hold at one place of a file, in both directions. */
export interface Scope {
  /** From the file's prefix (empty: no prefix) to ours. */
  readonly canonical: ReadonlyMap<string, string>
  /** From our prefix to those of the file. */
  readonly written: ReadonlyMap<string, readonly string[]>
}

/** The scope within a tag that declares namespaces. */
export function scopeOf(attributes: ReadonlyMap<string, string>, outer: Scope): Scope {
  const canonical = new Map(outer.canonical)
  for (const [name, uri] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    const prefix = name.slice(6)
    const known = prefixes[uri]
    // A prefix that the readers know must not pass for its usual namespace when the file gives it to another.
    canonical.set(prefix, known ?? (isOurs(prefix) ? `${prefix}-foreign` : prefix))
  }
  const written = new Map<string, string[]>()
  for (const [prefix, ours] of canonical) written.set(ours, [...(written.get(ours) ?? []), prefix])
  return { canonical, written }
}

const ours = new Set(Object.values(prefixes))

function isOurs(prefix: string): boolean {
  return ours.has(prefix)
}

/** The name of a tag under our prefix; a prefix that was never declared stays as it is written. */
export function canonicalName(written: string, { canonical }: Scope): string {
  const colon = written.indexOf(':')
  const prefix = colon < 0 ? '' : written.slice(0, colon)
  const own = canonical.get(prefix)
  if (own === undefined || own === prefix) return written
  return own === '' ? written.slice(colon + 1) : `${own}:${written.slice(colon + 1)}`
}

/** The names under which the file may have written an attribute, the likeliest first. */
export function writtenNames(name: string, { written }: Scope): readonly string[] {
  const colon = name.indexOf(':')
  if (colon < 0) return [name]
  const local = name.slice(colon + 1)
  const own = written.get(name.slice(0, colon)) ?? [name.slice(0, colon)]
  return [...own.filter((prefix) => prefix !== '').map((prefix) => `${prefix}:${local}`), local]
}
