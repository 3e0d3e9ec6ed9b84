import { isValidElement, type ReactNode } from 'react'
import type { Paging } from './LedgerPaging.tsx'

export interface LedgerColumn<Row> {
  readonly key: string
  readonly title: string
  /** In rem; grows with the words it holds. A column without width shares what is left. */
  readonly width?: number
  /** In rem: down to what it gives way where there is no room, as in large type; its width, or 6, unless told. */
  readonly least?: number
  readonly align?: 'start' | 'end' | 'center'
  readonly mono?: boolean
  /** A long text of which the row shows the beginning; for the chosen row the whole stands at the foot of the list, or elsewhere on the screen. */
  readonly brief?: 'foot' | 'elsewhere'
  /** The head becomes a button; needs `sort` and `onSort`. */
  readonly sortable?: boolean
  cell(row: Row): ReactNode
}

export interface LedgerSort {
  readonly key: string
  readonly direction: 'up' | 'down'
}

export type RowTone = 'listed' | 'rejected' | 'doubtful' | 'note' | 'normal'

export interface LedgerTableProps<Row> {
  /** What the list holds, read out by screen readers. */
  readonly label: string
  readonly columns: readonly LedgerColumn<NoInfer<Row>>[]
  readonly rows: readonly Row[]
  rowKey(row: NoInfer<Row>): string | number
  /** Row number shown in the first column; position in the whole list unless told. */
  rowNumber?(row: NoInfer<Row>): ReactNode
  /** One line when there are no rows: an `EmptyState`. */
  readonly empty: ReactNode
  readonly selectedKey?: string | number | null
  onSelect?(row: NoInfer<Row>): void
  /** Enter or double click. */
  onOpen?(row: NoInfer<Row>): void
  /** Also moves the selection with F7 and F8 from anywhere on the screen. */
  readonly recordKeys?: boolean
  /** Tick boxes: Space turns one, Ctrl+A all shown. */
  readonly checkedKeys?: ReadonlySet<string | number>
  onCheck?(keys: ReadonlySet<string | number>): void
  /** A narrow coloured margin at the row's left edge. */
  tone?(row: NoInfer<Row>): RowTone | undefined
  readonly sort?: LedgerSort
  onSort?(sort: LedgerSort): void
  readonly paging?: Paging
  readonly autoFocus?: boolean
}

/** The letters of a list are 13 pixels at a rem of 16; what is not Han or full width takes little more than half of it. */
const letterRem = 0.8125
const wide = /[\u2E80-\uFFEF\u{20000}-\u{3FFFF}—…“”‘’]/u
const paddingRem = 1.375
/** In rem: what is longer than this is `brief`. */
export const mostRem = 34

/** The room that words take in a list, its padding included, in rem. */
export function wordsRem(words: string): number {
  const ems = [...words].reduce((sum, letter) => sum + (wide.test(letter) ? 1 : 0.6), 0)
  return ems * letterRem + paddingRem
}

/** The words of a cell that holds nothing else; null for marks and lamps, whose columns say how wide they are. */
function wordsIn(cell: ReactNode): string | null {
  if (typeof cell === 'string') return cell
  if (!isValidElement<{ readonly children?: ReactNode }>(cell) || cell.type !== 'span') return null
  const { children } = cell.props
  return typeof children === 'string' ? children : null
}

/** The columns with the room that their rows need: words stand whole, unless the column is `brief`. */
export function fitted<Row>(
  columns: readonly LedgerColumn<Row>[],
  rows: readonly Row[],
): readonly LedgerColumn<Row>[] {
  return columns.map((column) => {
    if (column.brief) return column
    const longest = rows.reduce((most, row) => {
      const words = wordsIn(column.cell(row))
      return words === null ? most : Math.max(most, wordsRem(words))
    }, 0)
    const needed = Math.ceil(Math.min(longest, mostRem) * 4) / 4
    const least = column.least ?? column.width ?? 6
    if (needed <= least) return column
    return {
      ...column,
      least: needed,
      ...(column.width !== undefined && { width: Math.max(column.width, needed) }),
    }
  })
}
