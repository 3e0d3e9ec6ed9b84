import type { FileCensus } from '../../../shared/roster/census/model.ts'
import { placeList } from './placeList.ts'

// A field ends at any of these or at the end of a line; a quote counts where a field begins and may then run over lines.
const separators = new Set([',', '\t', ';', '，', '；', '|'])

/** The census of a text file: field by field, numbered by the line its record begins on; CR LF, LF and CR each end a line. */
export function textCensus(text: string): FileCensus {
  const list = placeList()
  const sheet = list.sheet({ name: null, title: '文本', hidden: false })
  let line = 1
  let recordLine = 1
  let at = 0
  while (at < text.length) {
    const field = text[at] === '"' ? quoted(text, at) : null
    const end = fieldEnd(text, field ?? at)
    list.text(sheet, { row: recordLine, spot: 'cell' }, unquoted(text.slice(at, end)))
    if (field !== null) line += lineEnds(text.slice(at, end))
    if (text[end] === '\r' || text[end] === '\n') {
      line++
      recordLine = line
    }
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
  }
  return list.finish()
}

function fieldEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '\n' || character === '\r' || separators.has(character)) return at
  }
  return text.length
}

/** The place behind the closing quote, or null when no quote closes: then it is a character as any other. */
function quoted(text: string, open: number): number | null {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1
  return null
}

function unquoted(field: string): string {
  return field.startsWith('"') ? field.replace(/^"|"$/g, '') : field
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}
