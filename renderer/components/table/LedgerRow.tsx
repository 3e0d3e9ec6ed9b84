import type { ReactNode } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import type { LedgerColumn, RowTone } from './ledgerColumn.ts'
import { Cell, Line } from './ledgerStyles.ts'

export interface LedgerRowProps<Row> {
  readonly id: string
  readonly row: Row
  readonly columns: readonly LedgerColumn<Row>[]
  readonly number: ReactNode
  readonly place: {
    readonly top: number
    readonly height: number
    readonly template: string
    readonly index: number
  }
  readonly selected: boolean
  readonly tone: RowTone | undefined
  readonly checked: boolean | undefined
  onCheck(): void
  onSelect(): void
  onOpen(): void
}

/** One row; the keyboard belongs to the list around it. */
export function LedgerRow<Row>(props: LedgerRowProps<Row>) {
  const { id, row, columns, number, place, selected, tone, checked, onCheck, onSelect, onOpen } = props
  return (
    <Line
      id={id}
      role="row"
      data-row
      data-selected={selected || undefined}
      data-tone={tone}
      aria-rowindex={place.index}
      aria-selected={checked ?? selected}
      onClick={onSelect}
      onDoubleClick={onOpen}
      style={{ top: place.top, height: place.height, gridTemplateColumns: place.template }}
    >
      {checked !== undefined && (
        <Cell role="gridcell">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={zhCN.table.choose}
            checked={checked}
            onChange={onCheck}
            onClick={(event) => event.stopPropagation()}
            style={{ width: '1.125rem', height: '1.125rem', margin: 0, accentColor: 'var(--blue)' }}
          />
        </Cell>
      )}
      <Cell data-number role="rowheader">
        {number}
      </Cell>
      {columns.map((column) => (
        <Cell
          key={column.key}
          role="gridcell"
          data-align={column.align}
          data-mono={column.mono || undefined}
          data-folds={column.brief}
          data-column={column.brief ? undefined : column.key}
        >
          <span className="clip">{column.cell(row)}</span>
        </Cell>
      ))}
    </Line>
  )
}
