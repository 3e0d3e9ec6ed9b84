import type { RosterCheck } from '../../shared/roster/checkRoster.ts'
import type { ColumnMapping } from '../../shared/roster/columns.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Reading } from '../database/transaction.ts'
import type { RequestRecord } from '../request/requestRepository.ts'
import { checkWithHistory } from './checkWithHistory.ts'
import type { Preview, PreviewLine, PreviewSource } from './previewStore.ts'
import { initialRows } from './rosterRepository.ts'

/** The choices of the wizard; null chooses every sheet that holds a list. */
export interface PreviewChoices {
  readonly sheets: readonly number[] | null
  readonly mapping: ColumnMapping | null
  readonly isRemembered: boolean
}

/** Checks what was read with these choices; nothing is stored. */
export function buildPreview(
  tx: Reading,
  source: PreviewSource,
  { request, choices }: { readonly request: RequestRecord; readonly choices: PreviewChoices },
): Omit<Preview, 'id'> {
  const { arrival } = source
  const receivedOn = arrival.kind === 'supplement' ? arrival.receivedOn : request.receivedOn
  const declaredCount =
    arrival.kind === 'supplement'
      ? arrival.declaredCount
      : Math.max(0, request.declaredCount - initialRows(tx, request.id))
  const order = { request, receivedOn, declaredCount, mapping: choices.mapping }
  const every = source.sheets.map((_, index) => index)
  const chosen = choices.sheets ?? every
  const sheets = chosen.flatMap((index) => source.sheets[index] ?? [])
  const { check, history } = checkWithHistory(tx, sheets, order)
  return {
    ...source,
    chosen,
    mapping: choices.mapping,
    isRemembered: choices.isRemembered,
    check,
    lines: linesOf(check),
    history,
    declaredCount,
    receivedOn,
  }
}

/** True when somebody's data would be dated in the future. */
export function isInFuture(day: string, now: Date): boolean {
  return day > beijingDate(now)
}

/** Every physical row in the order of the file: sheets one after another, rows ascending. */
function linesOf(check: RosterCheck): readonly PreviewLine[] {
  if (check.skipped.length === 0) return check.rows.map((row) => ({ kind: 'person', row }))
  const orderOf = new Map<string | null, number>()
  for (const { sheet, sheetIndex } of check.rows) if (!orderOf.has(sheet)) orderOf.set(sheet, sheetIndex)
  const lines: PreviewLine[] = [
    ...check.rows.map((row) => ({ kind: 'person' as const, row })),
    ...check.skipped.map((row) => ({ kind: 'skipped' as const, row })),
  ]
  const place = ({ row }: PreviewLine) => orderOf.get(row.sheet) ?? Number.MAX_SAFE_INTEGER
  return lines.sort((a, b) => place(a) - place(b) || a.row.row - b.row.row)
}
