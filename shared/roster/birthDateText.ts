import { dense } from './cellText.ts'
import type { SheetCell } from './sheet.ts'

/**
 * The birth date a cell gives, as far as it goes: `1990`, `1990-01` or `1990-01-02`; null when it is not one.
 * A number such as 1990.1 may have been 1990.10, so only its year counts.
 */
export function birthDateText(cell: SheetCell | null): string | null {
  if (cell === null || cell.kind === 'formula') return null
  const text = dense(cell.text)
  if (cell.kind === 'number' && /^\d{4}\.\d+$/.test(text)) return text.slice(0, 4)
  const parts =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})?$/.exec(text)
  if (parts === null) return null
  const [, year, month = '', day] = parts
  const toMonth = `${year}-${month.padStart(2, '0')}`
  return day === undefined ? toMonth : `${toMonth}-${day.padStart(2, '0')}`
}
