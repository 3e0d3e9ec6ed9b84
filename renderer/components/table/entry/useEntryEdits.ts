import { useEffect, useRef, useState } from 'react'
import { zhCN } from '../../../text/zhCN.ts'
import type { EntryColumn } from '../entryColumn.ts'
import { type EntryRow, pastedBlock, type Spot, withBlock, withoutBlankTail } from '../entryRows.ts'
import { useUndo } from './useUndo.ts'

export interface EntryEditsOptions {
  readonly rows: readonly EntryRow[]
  readonly columns: readonly EntryColumn[]
  readonly maxRows: number
  onRows(rows: readonly EntryRow[]): void
}

export interface EntryEdits {
  /** What the last edit did, until the next one. */
  readonly words: string | undefined
  /** Takes the text of a cell; the answer is its standard form. */
  setCell(row: number, column: EntryColumn, text: string): string
  paste(at: Spot, text: string): void
  fillDown(at: Spot): void
  removeRow(row: number): void
  undo(): void
  redo(): void
}

/** Every change of an entry grid, each one step of undo. */
export function useEntryEdits({ rows, columns, maxRows, onRows }: EntryEditsOptions): EntryEdits {
  const [words, setWords] = useState<string>()
  const history = useUndo<readonly EntryRow[]>()
  // Two cells may be left within one turn (blur, then a key's own change): each must see the other's result.
  const present = useRef(rows)
  useEffect(() => {
    present.current = rows
  }, [rows])

  const put = (next: readonly EntryRow[], said?: string) => {
    present.current = next
    setWords(said)
    onRows(next)
  }
  const change = (next: readonly EntryRow[], said?: string) => {
    history.remember(present.current)
    put(withoutBlankTail(next), said)
  }
  const normalised = (key: string, text: string) => {
    const column = columns.find((one) => one.key === key)
    return column?.normalise ? column.normalise(text) : text.trim()
  }
  const write = (at: Spot, cells: readonly (readonly string[])[]) =>
    withBlock(present.current, {
      at,
      cells,
      keys: columns.map((column) => column.key),
      normalise: normalised,
    })

  return {
    words,
    setCell: (row, column, text) => {
      const value = normalised(column.key, text)
      const old = present.current[row]?.[column.key] ?? ''
      if (value !== old) change(write({ row, column: columns.indexOf(column) }, [[text]]))
      return value
    },
    paste: (at, text) => {
      const block = pastedBlock(text)
      const room = maxRows - at.row
      const fitting = block.slice(0, room)
      change(
        write(at, fitting),
        fitting.length < block.length ? zhCN.grid.limit(maxRows) : zhCN.grid.pasted(fitting.length),
      )
    },
    fillDown: (at) => {
      const key = columns[at.column]?.key
      const above = key === undefined ? undefined : present.current[at.row - 1]?.[key]
      if (above !== undefined) change(write(at, [[above]]))
    },
    removeRow: (row) => {
      if (row >= present.current.length) return
      change(
        present.current.filter((_one, index) => index !== row),
        zhCN.grid.removed(row + 1),
      )
    },
    undo: () => {
      const before = history.undo(present.current)
      if (before !== undefined) put(before, zhCN.grid.undone)
    },
    redo: () => {
      const after = history.redo(present.current)
      if (after !== undefined) put(after, zhCN.grid.redone)
    },
  }
}
