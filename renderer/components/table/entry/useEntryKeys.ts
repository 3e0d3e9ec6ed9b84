import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { isComposing } from '../../keyboard/isComposing.ts'
import type { EntryColumn } from '../entryColumn.ts'
import type { Spot } from '../entryRows.ts'
import type { EntryEdits } from './useEntryEdits.ts'

export interface EntryKeysOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rowCount: number
  readonly columns: readonly EntryColumn[]
  readonly edits: EntryEdits
  readonly readOnly: boolean
  show(row: number): void
}

const caretAtStart = (box: HTMLInputElement) => box.selectionStart === 0 && box.selectionEnd === 0
const caretAtEnd = (box: HTMLInputElement) => box.selectionStart === box.value.length
const allSelected = (box: HTMLInputElement) =>
  box.value !== '' && box.selectionStart === 0 && box.selectionEnd === box.value.length

const moveOf = (event: KeyboardEvent, box: HTMLInputElement): Spot | null => {
  if (event.key === 'ArrowDown') return { row: 1, column: 0 }
  if (event.key === 'ArrowUp') return { row: -1, column: 0 }
  if (event.key === 'Enter') return { row: event.shiftKey ? -1 : 1, column: 0 }
  if (event.shiftKey) return null
  if (event.key === 'ArrowLeft' && (caretAtStart(box) || allSelected(box))) return { row: 0, column: -1 }
  if (event.key === 'ArrowRight' && (caretAtEnd(box) || allSelected(box))) return { row: 0, column: 1 }
  return null
}

const spotOf = (box: HTMLInputElement): Spot => {
  const [row = 0, column = 0] = (box.dataset.cell ?? '').split(':').map(Number)
  return { row, column }
}

/** Enter and ↓ go down, Tab and → right, F2 sets the caret, Ctrl+D fills down, Ctrl+Z/Y undo and redo, Ctrl+Delete drops the row. */
export function useEntryKeys(options: EntryKeysOptions) {
  const { scroller, rowCount, columns, edits, readOnly, show } = options

  const cell = (at: Spot) =>
    scroller.current?.querySelector<HTMLInputElement>(`[data-cell="${at.row}:${at.column}"]`)
  const select = (at: Spot) => {
    const box = cell(at)
    box?.focus()
    box?.select()
  }
  const goTo = (at: Spot) => {
    if (at.row < 0 || at.row > rowCount || at.column < 0 || at.column >= columns.length) return
    if (cell(at)) return select(at)
    // A typed last line makes the next one appear, a far one must be scrolled to: wait until it is drawn.
    requestAnimationFrame(() => {
      show(at.row)
      requestAnimationFrame(() => select(at))
    })
  }
  const commit = (box: HTMLInputElement) => {
    const spot = spotOf(box)
    const column = columns[spot.column]
    if (column !== undefined && !readOnly) box.value = edits.setCell(spot.row, column, box.value)
  }
  const chord = (event: KeyboardEvent, box: HTMLInputElement): boolean => {
    if (readOnly || event.altKey) return false
    const key = event.key.toLowerCase()
    const spot = spotOf(box)
    if (key === 'd') edits.fillDown(spot)
    else if (key === 'z' && !event.shiftKey) {
      commit(box)
      edits.undo()
    } else if (key === 'y' || (key === 'z' && event.shiftKey)) edits.redo()
    else if (key === 'delete') edits.removeRow(spot.row)
    else if (key === 'home') goTo({ row: 0, column: 0 })
    else if (key === 'end') goTo({ row: rowCount - 1, column: 0 })
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const box = event.target
    if (isComposing(event) || !(box instanceof HTMLInputElement)) return
    if (event.ctrlKey) {
      if (event.key !== 'Enter' && chord(event, box)) event.preventDefault()
      return
    }
    if (event.key === 'F2') {
      box.setSelectionRange(box.value.length, box.value.length)
      event.preventDefault()
      return
    }
    const move = event.altKey ? null : moveOf(event, box)
    if (move === null) return
    event.preventDefault()
    commit(box)
    const spot = spotOf(box)
    goTo({ row: spot.row + move.row, column: spot.column + move.column })
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (
      readOnly ||
      !(event.target instanceof HTMLInputElement) ||
      !/[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''))
    )
      return
    event.preventDefault()
    edits.paste(spotOf(event.target), text)
  }
  return { onKeyDown, onPaste }
}
