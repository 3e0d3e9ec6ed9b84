import { zhCN } from '../../text/zhCN.ts'
import type { LedgerColumn, LedgerSort, LedgerTableProps } from './ledgerColumn.ts'
import { Cell, Line, Rows } from './ledgerStyles.ts'

export interface LedgerHeadProps<Row> {
  readonly table: LedgerTableProps<Row>
  readonly template: string
}

const ariaSort = (sort: LedgerSort | undefined, key: string) =>
  sort?.key !== key ? undefined : sort.direction === 'up' ? 'ascending' : 'descending'

/** The head that stays while the list scrolls; sortable titles are buttons. */
export function LedgerHead<Row>({ table, template }: LedgerHeadProps<Row>) {
  return (
    <Rows role="rowgroup" style={{ position: 'sticky', top: 0, zIndex: 1 }}>
      <Line data-head role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {table.checkedKeys && <Cell role="columnheader">{zhCN.table.choose}</Cell>}
        <Cell data-number role="columnheader">
          {zhCN.table.number}
        </Cell>
        {table.columns.map((column) => (
          <Cell
            key={column.key}
            role="columnheader"
            data-align={column.align}
            aria-sort={ariaSort(table.sort, column.key)}
          >
            <SortTitle column={column} sort={table.sort} onSort={table.onSort} />
          </Cell>
        ))}
      </Line>
    </Rows>
  )
}

interface SortTitleProps<Row> {
  readonly column: LedgerColumn<Row>
  readonly sort: LedgerSort | undefined
  readonly onSort: ((sort: LedgerSort) => void) | undefined
}

function SortTitle<Row>({ column, sort, onSort }: SortTitleProps<Row>) {
  if (!column.sortable || !onSort) return <span className="clip">{column.title}</span>
  const isUp = sort?.key === column.key && sort.direction === 'up'
  const arrow = sort?.key !== column.key ? '' : isUp ? ' ↑' : ' ↓'
  return (
    <button
      type="button"
      onClick={() => onSort({ key: column.key, direction: isUp ? 'down' : 'up' })}
      title={isUp ? zhCN.table.sortedUp : zhCN.table.sortedDown}
    >
      {column.title}
      <span aria-hidden>{arrow}</span>
    </button>
  )
}
