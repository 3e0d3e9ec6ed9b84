import type { KeyboardEvent } from 'react'
import { isComposing } from '../keyboard/isComposing.ts'
import { useKeys } from '../keyboard/useKeys.ts'
import type { LedgerTableProps } from './ledgerColumn.ts'

export interface LedgerKeysOptions<Row> {
  readonly table: LedgerTableProps<Row>
  /** Index of the selected row, -1 when none is. */
  readonly at: number
  show(index: number): void
}

const pageStep = 15

const target = (key: string, at: number, last: number): number | null => {
  if (key === 'ArrowDown') return Math.min(last, at + 1)
  if (key === 'ArrowUp') return Math.max(0, at - 1)
  if (key === 'PageDown') return Math.min(last, at + pageStep)
  if (key === 'PageUp') return Math.max(0, at - pageStep)
  if (key === 'Home') return 0
  if (key === 'End') return last
  return null
}

/** The keyboard of a list: movement, opening, ticking; F7/F8 from the whole screen when asked for. */
export function useLedgerKeys<Row>({ table, at, show }: LedgerKeysOptions<Row>) {
  const { rows, onSelect, onOpen, checkedKeys, onCheck, rowKey, paging } = table
  const go = (index: number) => {
    const row = rows[index]
    if (row === undefined) return
    onSelect?.(row)
    show(index)
  }
  const enabled = table.recordKeys ?? false
  useKeys('f7', () => go(Math.max(0, at - 1)), { enabled })
  useKeys('f8', () => go(Math.min(rows.length - 1, at + 1)), { enabled })

  const tick = () => {
    const row = rows[at]
    if (row === undefined || checkedKeys === undefined) return
    const next = new Set(checkedKeys)
    if (!next.delete(rowKey(row))) next.add(rowKey(row))
    onCheck?.(next)
  }
  const turnPage = (step: number) => {
    if (paging === undefined) return
    const page = paging.page + step
    if (page >= 0 && page * paging.pageSize < paging.total) paging.onPage(page)
  }
  const chord = (event: KeyboardEvent): boolean => {
    if (event.altKey) return false
    if (event.key === 'a' && checkedKeys !== undefined) onCheck?.(new Set(rows.map(rowKey)))
    else if (event.key === 'ArrowRight') turnPage(1)
    else if (event.key === 'ArrowLeft') turnPage(-1)
    else return false
    return true
  }
  const plain = (event: KeyboardEvent): boolean => {
    const row = rows[at]
    const next = target(event.key, at, rows.length - 1)
    if (next !== null) go(next)
    else if (event.key === 'Enter' && row !== undefined) onOpen?.(row)
    else if (event.key === ' ' && checkedKeys !== undefined) tick()
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event) || event.target !== event.currentTarget) return
    const done = event.ctrlKey ? chord(event) : !event.altKey && !event.shiftKey && plain(event)
    if (done) event.preventDefault()
  }
  return { onKeyDown }
}
