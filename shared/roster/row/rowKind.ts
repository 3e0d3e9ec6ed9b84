import { cellAt, dense } from '../cell/cellText.ts'
import { holdsNumber, isMeantAsNumber, isNameLike } from '../cell/idLike.ts'
import type { ColumnPlaces, RosterField } from '../heading/rosterField.ts'
import type { SheetRow } from '../sheet.ts'

// What stands below a list and is nobody's post. Looked for at the start of a row's first text only.
const belowList =
  /^(合计|总计|共计|小计|累计|汇总|总人数|人数[:：]|共\d+[人名]|填表|填报|制表|编制人|经办人|审核人|复核人|校对人|审批|批准人|签发|签字|签名|盖章|公章|单位[（(]?(公|盖)?章|说明|备注[:：]|注[:：\d]|附[:：件注]|以上|以下|本页|本表|此页|第\d+页|联系(电话|方式)|电话[:：]|传真|报送|日期[:：]|\d{4}年\d{1,2}月)|^[^，。]{0,14}(意见|签字|签章|签名|盖章)([:：（(]|$)/u
// Words that are a post as well as a line below a list; a colon tells the line.
const perhapsBelow = /^(负责人|单位负责人|主要负责人|分管|联系人|电话|经办|审核|复核|校对)/u

/** What a row below the headings is: a person, nothing, a line known from below lists, or another text. */
export type RowKind = 'person' | 'blank' | 'footer' | 'text'

/** True when a row has no visible character. */
export function isBlank(row: SheetRow): boolean {
  return row.cells.every((cell) => cell === null || isEmptyText(cell.text))
}

function isEmptyText(text: string): boolean {
  return dense(text) === ''
}

/** True for a line of 合计, 汇总, 审批意见, 制表人 or the like: the list ends there unless persons with numbers follow. */
export function endsList(row: SheetRow): boolean {
  const first = row.cells.find((cell) => cell !== null && !isEmptyText(cell.text))
  return first !== null && first !== undefined && belowList.test(dense(first.text))
}

/** What is known of a row besides its cells. */
export interface RowSetting {
  /** One merged cell covers name and number, which no person's row has. */
  readonly joined: boolean
  /** No number stands in this row or below, and a line of 合计, 汇总 or 制表人 was met: the list has ended. */
  readonly isBelow: boolean
}

/**
 * Tells persons from the lines around them. In doubt a row is a person: it is then refused with a reason instead of being passed over.
 */
export function rowKind(row: SheetRow, places: ColumnPlaces, { joined, isBelow }: RowSetting): RowKind {
  const texts = row.cells.flatMap((cell) =>
    cell === null || isEmptyText(cell.text) ? [] : [dense(cell.text)],
  )
  if (texts.length === 0) return 'blank'
  const textOf = (field: RosterField) => dense(cellAt(row, places, field)?.text ?? '')
  const [number, name, birthDate] = [textOf('idNumber'), textOf('name'), textOf('birthDate')]
  if (holdsNumber(number)) return 'person'
  if (isCountingRow(texts)) return 'footer'
  const first = (texts[0] ?? '').replace(/^[-—*（(【\s]+/u, '')
  const serial = /^\d{1,6}$/.test(textOf('serial'))
  const others = texts.filter((text) => text !== birthDate)
  if (isFooter({ first, texts: others, name, isPost: isPost(row, places) }))
    return number !== '' && isMeantAsNumber(number) ? 'person' : 'footer'
  if (number !== '') return isBelow && !isMeantAsNumber(number) ? 'footer' : 'person'
  if (joined) return 'text'
  if (name !== '')
    return isNote({ name, texts, isBelow, serial, hasSex: /^[男女]/.test(textOf('sex')) }) ? 'text' : 'person'
  if (texts.length === 1 && serial) return 'blank'
  return serial || /^[男女]/.test(textOf('sex')) || birthDate !== '' ? 'person' : 'text'
}

interface FooterSigns {
  readonly first: string
  readonly texts: readonly string[]
  readonly name: string
  readonly isPost: boolean
}

// 负责人 in the column of posts beside a name is somebody's post; 制表人, a label with a colon or a head count beside it is none.
function isFooter({ first, texts, name, isPost }: FooterSigns): boolean {
  const isStrong = belowList.test(first)
  if (!isStrong && !perhapsBelow.test(first)) return false
  if (!isPost || !isNameLike(name) || /[:：]/u.test(first)) return true
  if (texts.some((text) => /(电话|日期|时间|签字|签名|盖章)[:：]/u.test(text))) return true
  return isStrong && (signer.test(first) || texts.some((text) => /^\d+[人名]$/u.test(text)))
}

const signer = /^(合计|总计|共计|小计|累计|(填表|填报|制表|编制|经办|审核|复核|校对|批准|审批|签发)人)$/u

// The first text is a post when it stands in a column of its own, neither the name's nor the serial's.
function isPost({ cells }: SheetRow, { name, serial, idNumber }: ColumnPlaces): boolean {
  const first = cells.findIndex((cell) => cell !== null && !isEmptyText(cell.text))
  return first !== name && first !== serial && first !== idNumber
}

/** 1 2 3 4 …, A B C … or 甲 乙 1 2 … : the numbers of the columns. */
function isCountingRow(texts: readonly string[]): boolean {
  const plain = texts.map((text) => text.normalize('NFKC').replace(/^[(<[【]|[)>\]】]$/gu, ''))
  if (plain.length < 3) return false
  const stems = '甲乙丙丁戊己'
  const stemmed = plain.findIndex((text, index) => text !== stems[index])
  const [first = '', ...others] = plain.slice(Math.max(stemmed, 0))
  if (/^\d{1,2}$/u.test(first))
    return others.every((text, index) => text === String(Number(first) + index + 1))
  return /^[A-Z]$/u.test(first) && others.every((text, index) => text === letterAfter(first, index + 1))
}

const letterAfter = (letter: string, steps: number) => String.fromCharCode(letter.charCodeAt(0) + steps)

interface NoteSigns {
  readonly name: string
  readonly texts: readonly string[]
  readonly isBelow: boolean
  readonly serial: boolean
  readonly hasSex: boolean
}

// Below the end of the list a row needs more than two characters in the column of names to be somebody.
function isNote({ name, texts, isBelow, serial, hasSex }: NoteSigns): boolean {
  if (serial || hasSex || (isNameLike(name) && !isBelow)) return false
  if (isBelow) return true
  return (
    texts.length === 1 &&
    (name.length > 8 || /[，。；：:;,、（(]|\d+[人名]/u.test(name)) &&
    !/[·•‧・]/u.test(name)
  )
}
