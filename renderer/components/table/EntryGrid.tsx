import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { useLook } from '../../theme/DeskTheme.tsx'
import type { DraftPort } from '../keyboard/keep/typedForms.ts'
import { useKeptCell } from '../keyboard/keep/useKeptCell.ts'
import { Block } from '../layout/layout.tsx'
import { EntryGridRow } from './entry/EntryGridRow.tsx'
import { Foot, Grid, GridScroller, HeadCell, HeadRow, Sheet } from './entry/entryStyles.ts'
import { useEntryEdits } from './entry/useEntryEdits.ts'
import { useEntryKeys } from './entry/useEntryKeys.ts'
import type { CellMark, EntryColumn } from './entryColumn.ts'
import { type EntryRow, isBlank, type Spot } from './entryRows.ts'

export interface EntryGridProps {
  readonly label: string
  readonly columns: readonly EntryColumn[]
  readonly rows: readonly EntryRow[]
  onRows(rows: readonly EntryRow[]): void
  /** Findings of a row. */
  marks?(row: EntryRow, index: number): readonly CellMark[]
  /** Row number as the original has it; position from 1 unless told. */
  rowNumber?(row: EntryRow, index: number): string | number
  readonly readOnly?: boolean
  readonly maxRows?: number
  readonly autoFocus?: boolean
  /** The draft of what is typed. */
  readonly keep: DraftPort
}

/** A ledger to type in: a real input in every cell, so input methods work; paste from WPS, fill down, undo. */
export function EntryGrid(props: EntryGridProps) {
  const {
    label,
    columns,
    rows,
    marks,
    rowNumber,
    readOnly = false,
    maxRows = 2000,
    autoFocus = false,
  } = props
  const { remPx } = useLook()
  const scroller = useRef<HTMLDivElement>(null)
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 })
  const edits = useEntryEdits({ rows, columns, maxRows, onRows: props.onRows })
  const last = rows.at(-1)
  const shown =
    readOnly || (last !== undefined && isBlank(last)) || rows.length >= maxRows ? rows : [...rows, {}]
  useKeptCell({ ...props, scroller, setCell: edits.setCell })
  const rowPx = Math.round(2.125 * remPx)
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 16,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text size means other row heights
  useEffect(() => virtual.measure(), [rowPx])

  const keys = useEntryKeys({
    scroller,
    rowCount: shown.length,
    columns,
    edits,
    readOnly,
    show: (row) => virtual.scrollToIndex(row),
  })
  // The virtual rows come one rendering after the frame around them.
  const hasRows = virtual.getVirtualItems().length > 0
  useEffect(() => {
    if (autoFocus && hasRows) scroller.current?.querySelector('input')?.focus()
  }, [autoFocus, hasRows])

  const here = shown[spot.row]
  const found = here && marks ? marks(here, spot.row) : []
  const cellKey = columns[spot.column]?.key
  const inFocus = found.filter((mark) => mark.key === cellKey || mark.key === undefined)
  const sentence = (inFocus.length > 0 ? inFocus : found).map((mark) => mark.sentence).join(' ')
  const template = `3rem ${columns.map((column) => (column.width === undefined ? 'minmax(6rem, 1fr)' : `${column.width}rem`)).join(' ')} 5rem`

  return (
    <Grid data-no-enter>
      <GridScroller
        ref={scroller}
        onKeyDown={keys.onKeyDown}
        onPaste={keys.onPaste}
        onInput={props.keep.touched}
      >
        <Sheet role="table" aria-label={label} aria-rowcount={shown.length + 1}>
          <HeadRow role="row" style={{ gridTemplateColumns: template }}>
            <HeadCell role="columnheader">{zhCN.table.number}</HeadCell>
            {columns.map((column) => (
              <HeadCell key={column.key} role="columnheader">
                {column.title}
              </HeadCell>
            ))}
            <HeadCell role="columnheader">{zhCN.grid.marks}</HeadCell>
          </HeadRow>
          <div style={{ position: 'relative', height: virtual.getTotalSize() }} role="presentation">
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = shown[index] ?? {}
              return (
                <EntryGridRow
                  key={index}
                  row={row}
                  index={index}
                  number={rowNumber && index < rows.length ? rowNumber(row, index) : index + 1}
                  columns={columns}
                  marks={marks && !isBlank(row) ? marks(row, index) : []}
                  place={{ top: start, height: rowPx, template }}
                  readOnly={readOnly}
                  onSpot={setSpot}
                  onCell={edits.setCell}
                />
              )
            })}
          </div>
        </Sheet>
      </GridScroller>
      <Foot>
        <Block role="status" as="span" grow tone="ink">
          {edits.words ?? sentence}
        </Block>
        {!readOnly && <span>{zhCN.grid.keys}</span>}
      </Foot>
    </Grid>
  )
}
