import type { ReactNode } from 'react'
import type { Paging } from './LedgerPaging.tsx'

export interface LedgerColumn<Row> {
  readonly key: string
  readonly title: string
  /** In rem; a column without width shares what is left. */
  readonly width?: number
  /** In rem: down to what it gives way where there is no room, as in large type; its width, or 6, unless told. */
  readonly least?: number
  readonly align?: 'start' | 'end' | 'center'
  readonly mono?: boolean
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
