import { type RefObject, useEffect, useRef } from 'react'
import type { EntryColumn } from '../../table/entryColumn.ts'
import type { EntryRow } from '../../table/entryRows.ts'
import { aboutOf } from './formFields.ts'
import type { DraftPort, TypedEntry } from './typedForms.ts'

export interface KeptCellOptions {
  readonly label: string
  readonly columns: readonly EntryColumn[]
  readonly rows: readonly EntryRow[]
  readonly keep: DraftPort
  readonly scroller: RefObject<HTMLElement | null>
  setCell(row: number, column: EntryColumn, text: string): string
}

/** Gives the draft of a grid the cell that is being typed in, and takes it back. */
export function useKeptCell(options: KeptCellOptions): void {
  const { label, keep, scroller } = options
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const attach = useRef(keep.attach)
  useEffect(
    () =>
      attach.current({
        label,
        about: () => aboutOf(firstColumn(latest.current)),
        active: () => activeCell(scroller.current),
        put: (entries) => {
          const { columns, setCell } = latest.current
          for (const [cell, { value }] of Object.entries(entries)) {
            const [row = 0, at = 0] = cell.split(':').map(Number)
            const column = columns[at]
            if (column !== undefined) setCell(row, column, String(value ?? ''))
          }
          return Promise.resolve()
        },
      }),
    [label, scroller],
  )
}

function firstColumn({ rows, columns }: KeptCellOptions): Readonly<Record<string, TypedEntry>> {
  const key = columns[0]?.key ?? ''
  return Object.fromEntries(
    rows.slice(0, 20).map((row, index) => [String(index), { value: '', words: row[key] ?? '' }]),
  )
}

function activeCell(grid: HTMLElement | null): Readonly<Record<string, TypedEntry>> {
  const cell = document.activeElement
  if (!(cell instanceof HTMLInputElement) || cell.dataset.cell === undefined || !grid?.contains(cell))
    return {}
  return { [cell.dataset.cell]: { value: cell.value } }
}
