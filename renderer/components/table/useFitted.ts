import { type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import { useLook } from '../../theme/DeskTheme.tsx'
import { fitted, type LedgerColumn, mostRem } from './ledgerColumn.ts'

/** In rem, by the key of the column. */
type Widths = Readonly<Record<string, number>>

const paddingRem = 1.125
const none: Widths = {}

/**
 * The columns with the room that their rows need: guessed from their words before they are drawn, and widened by what the drawn cells
 * turn out to hold, lamps and marks included. A column once widened stays so until the text size changes.
 */
export function useFitted<Row>(
  columns: readonly LedgerColumn<Row>[],
  rows: readonly Row[],
  scroller: RefObject<HTMLElement | null>,
): readonly LedgerColumn<Row>[] {
  const { remPx } = useLook()
  const [measured, setMeasured] = useState({ remPx, widths: none })
  const widths = measured.remPx === remPx ? measured.widths : none
  useLayoutEffect(() => {
    const wider = widerThan(scroller.current, remPx, widths)
    if (wider !== widths) setMeasured({ remPx, widths: wider })
  })
  const guessed = useMemo(() => fitted(columns, rows), [columns, rows])
  return useMemo(
    () =>
      guessed.map((column) => {
        const needed = widths[column.key] ?? 0
        if (column.brief || needed <= (column.least ?? column.width ?? 0)) return column
        return {
          ...column,
          least: needed,
          ...(column.width !== undefined && { width: Math.max(column.width, needed) }),
        }
      }),
    [guessed, widths],
  )
}

/** The same widths, or more where a drawn cell is cut. */
function widerThan(list: HTMLElement | null, remPx: number, widths: Widths): Widths {
  const wider = new Map<string, number>()
  for (const cell of list?.querySelectorAll<HTMLElement>('[data-column]') ?? []) {
    const clip = cell.firstElementChild
    const key = cell.dataset.column
    if (clip === null || key === undefined || clip.scrollWidth <= clip.clientWidth) continue
    const needed = Math.min(mostRem, Math.ceil((clip.scrollWidth / remPx + paddingRem) * 4) / 4)
    if (needed > Math.max(widths[key] ?? 0, wider.get(key) ?? 0)) wider.set(key, needed)
  }
  return wider.size === 0 ? widths : { ...widths, ...Object.fromEntries(wider) }
}
