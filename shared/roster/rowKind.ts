import { cellAt, dense } from './cellText.ts'
import type { ColumnPlaces, RosterField } from './columns.ts'
import type { SheetRow } from './sheet.ts'

// What stands below a list. Looked for only at the start of a row's first text, so that no name or unit can match by chance.
const footerWords =
  /^[（(【]?(合计|总计|共计|小计|总人数|人数|共\d+|填表|填报|制表|经办|审核|复核|校对|负责人|单位负责人|主要负责人|分管|联系人|联系电话|电话|单位[（(]?(公|盖)?章|盖章|公章|说明|备注[:：]|注[:：\d]|附[:：件注]|以上|以下空白|本页|第\d+页|\d{4}年\d{1,2}月)/

/** What a row below the headings is: a person, nothing, a line known from below lists, or another text. */
export type RowKind = 'person' | 'blank' | 'footer' | 'text'

/** True when a row has no visible character. */
export function isBlank(row: SheetRow): boolean {
  return row.cells.every((cell) => cell === null || isEmptyText(cell.text))
}

function isEmptyText(text: string): boolean {
  return dense(text) === ''
}

/**
 * Tells persons from the lines around them. In doubt a row is a person: it is then refused with a reason instead of being passed over.
 * `joined` says that one merged cell covers name and number, which no person's row has.
 */
export function rowKind(row: SheetRow, places: ColumnPlaces, joined: boolean): RowKind {
  const texts = row.cells.filter((cell) => cell !== null && !isEmptyText(cell.text))
  if (texts.length === 0) return 'blank'
  const textOf = (field: RosterField) => dense(cellAt(row, places, field)?.text ?? '')
  const below = footerWords.test(dense(texts[0]?.text ?? ''))
  const serial = /^\d{1,6}$/.test(textOf('serial'))
  if (textOf('idNumber') !== '') return below && !/\d{6}/.test(textOf('idNumber')) ? 'footer' : 'person'
  if (below) return 'footer'
  if (joined) return 'text'
  if (textOf('name') !== '') return 'person'
  if (texts.length === 1 && serial) return 'blank'
  return serial || /^[男女]/.test(textOf('sex')) || textOf('birthDate') !== '' ? 'person' : 'text'
}
