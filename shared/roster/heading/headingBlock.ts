import { holdsNumber } from '../cell/idLike.ts'
import type { SheetMerge, SheetRow } from '../sheet.ts'
import { type HeadingReading, readHeading } from './headingText.ts'
import type { ColumnPlaces } from './rosterField.ts'

/** One column of a block of headings. */
export interface HeadingColumn {
  readonly column: number
  /** The words of the column itself, both rows of a split heading together. */
  readonly text: string
  readonly reading: HeadingReading
  /** What stands over several columns above it, such as 配偶信息; null when nothing does. */
  readonly group: HeadingReading | null
}

/** What a block of headings says about its sheet. */
export interface Headings {
  /** One, or one for each list that stands side by side; the first one is the left one. */
  readonly lists: readonly [ColumnPlaces, ...ColumnPlaces[]]
  /** Fields that several columns fit equally well: the first of them is read, and every row is in doubt until somebody decides. */
  readonly ambiguous: readonly ('name' | 'idNumber')[]
  readonly columns: readonly HeadingColumn[]
  /** Rows that name the columns, one to three. */
  readonly rows: number
}

/** The rows that may name the columns together, the merges around them, and what stands below. */
export interface HeadingPlace {
  readonly rows: readonly SheetRow[]
  readonly above: SheetRow | undefined
  readonly merges: readonly SheetMerge[]
}

const longestHeading = 60

/** The columns that these rows name: one row as it is, two or three read from top to bottom. Null when a row holds a number or a text too long. */
export function headingColumns({ rows, above, merges }: HeadingPlace): readonly HeadingColumn[] | null {
  if (rows.some(({ cells }) => cells.some((cell) => cell !== null && cannotHead(cell.text)))) return null
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => row.cells[column]?.text.trim() ?? '')
    const parts = texts.filter((text) => text !== '')
    return { column, ...joinedHeading(parts), group: groupOf({ rows, above, merges }, column) }
  })
}

function cannotHead(text: string): boolean {
  return text.length > longestHeading || holdsNumber(text)
}

// 姓 over 名 is one word; 证件信息 over 证件号码 is a group over a column, whose own word is the lower one.
function joinedHeading(parts: readonly string[]): { text: string; reading: HeadingReading } {
  const whole = parts.join('')
  const last = parts.at(-1) ?? ''
  const [joined, lowest] = [readHeading(whole), readHeading(last)]
  const splits = parts.length > 1 && splitWords.test(joined.word)
  return splits ? { text: whole, reading: joined } : { text: last, reading: lowest }
}

const splitWords =
  /^(姓名|.{0,4}(身份证|证件|身份)(号码|号|编号)|性别|出生(年月日?|日期|时间)|(拟?.{0,4})(单位|职位|职务|岗位)(名称)?|序号|备注|证件(类型|种类))$/u

// The group stands in the row above, merged over the column; a block of two rows may hold it itself.
function groupOf({ rows, above, merges }: HeadingPlace, column: number): HeadingReading | null {
  for (const row of [...rows.slice(0, -1), ...(above === undefined ? [] : [above])]) {
    const merge = merges.find(
      ({ top, bottom, left, right }) =>
        top <= row.row && row.row <= bottom && left <= column && column <= right && right > left,
    )
    const text = merge && row.cells[merge.left]?.text.trim()
    if (text && text.length <= 12) return readHeading(text)
  }
  return null
}
