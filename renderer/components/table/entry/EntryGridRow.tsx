import { useEffect, useRef } from 'react'
import { zhCN } from '../../../text/zhCN.ts'
import type { CellMark, EntryColumn } from '../entryColumn.ts'
import type { EntryRow, Spot } from '../entryRows.ts'
import { EntryCell, EntryLine } from './entryStyles.ts'

export interface EntryGridRowProps {
  readonly row: EntryRow
  readonly index: number
  readonly number: string | number
  readonly columns: readonly EntryColumn[]
  readonly marks: readonly CellMark[]
  readonly place: { readonly top: number; readonly height: number; readonly template: string }
  readonly readOnly: boolean
  onSpot(spot: Spot): void
  /** Takes the text of a cell; the answer is its standard form. */
  onCell(row: number, column: EntryColumn, text: string): string
}

const order = ['rejected', 'doubtful', 'note'] as const
const colours = { rejected: 'vermilion', doubtful: 'amber', note: 'slate' } as const
const worst = (marks: readonly CellMark[]) => order.find((tone) => marks.some((mark) => mark.tone === tone))

/** One row of inputs; the margin says in one word what was found. */
export function EntryGridRow(props: EntryGridRowProps) {
  const { row, index, number, columns, marks, place, readOnly, onSpot, onCell } = props
  const tone = worst(marks)
  const first = marks.find((mark) => mark.tone === tone)
  return (
    <EntryLine
      role="row"
      aria-rowindex={index + 2}
      data-tone={tone}
      style={{ top: place.top, height: place.height, gridTemplateColumns: place.template }}
    >
      <EntryCell role="rowheader" data-number>
        {number}
      </EntryCell>
      {columns.map((column, at) => {
        const cellMarks = marks.filter((mark) => mark.key === column.key)
        return (
          <EntryCell key={column.key} role="cell" data-tone={worst(cellMarks)}>
            <CellInput
              label={zhCN.grid.cell(index + 1, column.title)}
              text={row[column.key] ?? ''}
              place={`${index}:${at}`}
              mono={column.mono ?? false}
              invalid={cellMarks.some((mark) => mark.tone === 'rejected')}
              readOnly={readOnly}
              onFocus={() => onSpot({ row: index, column: at })}
              onLeave={(text) => onCell(index, column, text)}
            />
          </EntryCell>
        )
      })}
      <EntryCell role="cell" data-margin style={tone && { color: `var(--${colours[tone]})` }}>
        {first && `${first.word}${marks.length > 1 ? ` +${marks.length - 1}` : ''}`}
      </EntryCell>
    </EntryLine>
  )
}

interface CellInputProps {
  readonly label: string
  readonly text: string
  readonly place: string
  readonly mono: boolean
  readonly invalid: boolean
  readonly readOnly: boolean
  onFocus(): void
  onLeave(text: string): string
}

function CellInput({ label, text, place, mono, invalid, readOnly, onFocus, onLeave }: CellInputProps) {
  const box = useRef<HTMLInputElement>(null)
  const latest = useRef({ onLeave, text })
  useEffect(() => {
    latest.current = { onLeave, text }
  })
  // Only another text may replace what stands in the box: a drawing for any other reason must not wipe what is being typed.
  useEffect(() => {
    if (box.current !== null && box.current.value !== text) box.current.value = text
  }, [text])
  useEffect(() => {
    const input = box.current
    return () => {
      // Scrolled out of sight while being typed in: no blur is sent, the text still counts.
      const { onLeave: leave, text: drawn } = latest.current
      if (input !== null && input.value !== drawn) leave(input.value)
    }
  }, [])
  return (
    <input
      ref={box}
      type="text"
      aria-label={label}
      aria-invalid={invalid || undefined}
      data-cell={place}
      data-mono={mono || undefined}
      defaultValue={text}
      readOnly={readOnly}
      autoComplete="off"
      spellCheck={false}
      onFocus={onFocus}
      onBlur={(event) => {
        event.currentTarget.value = onLeave(event.currentTarget.value)
      }}
    />
  )
}
