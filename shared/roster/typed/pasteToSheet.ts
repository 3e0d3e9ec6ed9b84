import type { Sheet, SheetCell, SheetRow } from '../sheet.ts'

const scientific = /^\d(\.\d+)?[eE]\+?\d+$/

/**
 * Reads what WPS or Excel puts on the clipboard as text (tab between cells, quotes around a cell with line breaks) into a sheet.
 * The clipboard does not say how a cell was stored: a number of 16 or more digits that the office program had damaged arrives
 * as …E+17 text and is refused by the check for that.
 */
export function pasteToSheet(text: string): Sheet {
  const rows: SheetRow[] = []
  let row = 1
  for (const cells of splitClipboard(text)) {
    if (cells.some((cell) => cell !== '')) rows.push({ row, hidden: false, cells: cells.map(toCell) })
    row++
  }
  return { name: null, title: '粘贴', hidden: false, hiddenColumns: [], merges: [], rows }
}

function toCell(text: string): SheetCell | null {
  if (text === '') return null
  return { text, kind: /^=/.test(text) && !scientific.test(text) ? 'formula' : 'text' }
}

// Quotes count only at the start of a cell, as the office programs write them; a stray one inside a cell is a character.
const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/gy

function splitClipboard(text: string): string[][] {
  const rows: string[][] = [[]]
  cell.lastIndex = 0
  while (cell.lastIndex <= text.length) {
    const match = cell.exec(text)
    if (match === null) break
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '') break
    if (match[3] !== '\t') rows.push([])
  }
  return rows
}
