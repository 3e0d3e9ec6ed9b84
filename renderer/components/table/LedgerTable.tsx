import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { useLook } from '../../theme/DeskTheme.tsx'
import { Block } from '../layout/layout.tsx'
import { LedgerHead } from './LedgerHead.tsx'
import { LedgerPaging } from './LedgerPaging.tsx'
import { LedgerRow } from './LedgerRow.tsx'
import type { LedgerColumn, LedgerTableProps } from './ledgerColumn.ts'
import { Ledger, Rows, Scroller } from './ledgerStyles.ts'
import { useFitted } from './useFitted.ts'
import { useLedgerKeys } from './useLedgerKeys.ts'

/** Fourteen of them stand in the list of an open file in a window of 700 pixels. */
const rowRem = 1.75

/** The one list of the desk: visible rules, row numbers, ↑↓ PgUp PgDn Home End Enter, virtual rows, paged by the core. */
export function LedgerTable<Row>(props: LedgerTableProps<Row>) {
  const { label, rows, rowKey, rowNumber, empty, selectedKey, checkedKeys, onCheck, tone, paging } = props
  const { remPx } = useLook()
  const scroller = useRef<HTMLDivElement>(null)
  const columns = useFitted(props.columns, rows, scroller)
  const id = useId()
  const rowPx = Math.round(rowRem * remPx)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 12,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text size means other row heights
  useEffect(() => virtual.measure(), [rowPx])
  useEffect(() => {
    if (props.autoFocus) scroller.current?.focus({ preventScroll: true })
  }, [props.autoFocus])

  const at = rows.findIndex((row) => rowKey(row) === selectedKey)
  const keys = useLedgerKeys({ table: props, at, show: (index) => virtual.scrollToIndex(index) })
  const offset = paging ? paging.page * paging.pageSize : 0
  const template = gridTemplate(columns, checkedKeys !== undefined)
  const minWidth = `${columns.reduce((sum, column) => sum + leastOf(column), checkedKeys ? 5.75 : 3)}rem`

  return (
    <Ledger>
      <Scroller
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={(paging?.total ?? rows.length) + 1}
        aria-multiselectable={checkedKeys !== undefined || undefined}
        aria-activedescendant={at >= 0 ? `${id}${at}` : undefined}
        onKeyDown={keys.onKeyDown}
        data-no-enter
      >
        <div style={{ minWidth }} role="presentation">
          <LedgerHead table={props} template={template} />
          {rows.length > 0 && (
            <Rows role="rowgroup" style={{ height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map(({ index, start }) => {
                const row = rows[index]
                if (row === undefined) return null
                const key = rowKey(row)
                return (
                  <LedgerRow
                    key={key}
                    id={`${id}${index}`}
                    row={row}
                    columns={columns}
                    number={rowNumber ? rowNumber(row) : offset + index + 1}
                    place={{ top: start, height: rowPx, template, index: offset + index + 2 }}
                    selected={index === at}
                    tone={tone?.(row)}
                    checked={checkedKeys ? checkedKeys.has(key) : undefined}
                    onCheck={() => onCheck?.(turned(checkedKeys ?? new Set(), key))}
                    onSelect={() => props.onSelect?.(row)}
                    onOpen={() => props.onOpen?.(row)}
                  />
                )
              })}
            </Rows>
          )}
        </div>
      </Scroller>
      {rows.length === 0 && <Block grow>{empty}</Block>}
      {checkedKeys && checkedKeys.size > 0 && (
        <Block role="status" pad="0.25rem 0.75rem" size="0.8125rem">
          {zhCN.table.chosen(checkedKeys.size)}
        </Block>
      )}
      <WholeWords columns={columns} row={rows[at]} />
      {paging && <LedgerPaging label={label} {...paging} />}
    </Ledger>
  )
}

/** What the chosen row says in its long columns, whole. */
function WholeWords<Row>({
  columns,
  row,
}: Pick<LedgerTableProps<Row>, 'columns'> & { readonly row: Row | undefined }) {
  const long = columns.filter(({ brief }) => brief === 'foot')
  if (row === undefined || long.length === 0) return null
  const words = long.map((column) => ({ key: column.key, title: column.title, whole: column.cell(row) }))
  return (
    <Block pad="0.25rem 0.75rem" rule="top" most="5rem" scrolls>
      {words.map(({ key, title, whole }) =>
        whole === '' || whole === null ? null : (
          <Block key={key}>
            {title}：{whole}
          </Block>
        ),
      )}
    </Block>
  )
}

const leastOf = <Row,>({ least, width }: LedgerColumn<Row>) => least ?? width ?? 6

const gridTemplate = <Row,>(columns: readonly LedgerColumn<Row>[], checks: boolean) =>
  [
    checks ? '2.75rem' : '',
    '2.75rem',
    ...columns.map(
      (column) =>
        `minmax(${leastOf(column)}rem, ${column.width === undefined ? '1fr' : `${column.width}rem`})`,
    ),
  ]
    .filter(Boolean)
    .join(' ')

const turned = (keys: ReadonlySet<string | number>, key: string | number) => {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
