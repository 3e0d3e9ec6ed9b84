import { classifyCensus } from '../../../shared/roster/census/classifyCensus.ts'
import type { RosterCheck } from '../../../shared/roster/checkRoster.ts'
import type { ColumnMapping } from '../../../shared/roster/heading/columns.ts'
import { sheetSetAside } from '../../../shared/roster/row/personRows.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Reading } from '../../database/row/transaction.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'
import { initialRows } from '../rosterRepository.ts'
import { checkWithHistory } from './checkWithHistory.ts'
import type { Preview, PreviewLine, PreviewSource } from './previewStore.ts'

/** The choices of the wizard; null chooses every sheet that is not set aside. */
export interface PreviewChoices {
  readonly sheets: readonly number[] | null
  readonly mapping: ColumnMapping | null
  readonly isRemembered: boolean
  /** What was decided about unread places before the list was checked again. */
  readonly decisions?: Preview['decisions']
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
  const isAside = source.sheets.map((sheet) => sheetSetAside(sheet) !== null)
  const chosen = choices.sheets ?? [...source.sheets.keys()].filter((index) => !isAside[index])
  const order = {
    request,
    receivedOn,
    declaredCount,
    mapping: choices.mapping,
    isText: source.isText,
    chosenSheets: [...chosen.keys()].filter((place) => isAside[chosen[place] ?? -1]),
  }
  const sheets = chosen.flatMap((index) => source.sheets[index] ?? [])
  const { check, history } = checkWithHistory(tx, sheets, order)
  return {
    ...source,
    chosen,
    mapping: choices.mapping,
    isRemembered: choices.isRemembered,
    check,
    lines: linesOf(check),
    census: classifyCensus(source.counted, {
      sheets: source.sheets,
      chosen,
      check,
    }),
    decisions: choices.decisions ?? [],
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
function linesOf({ rows, sheets }: RosterCheck): readonly PreviewLine[] {
  const bySheet = Map.groupBy(rows, ({ sheetIndex }) => sheetIndex)
  return sheets.flatMap(({ index, skipped }) => {
    const persons = (bySheet.get(index) ?? []).map((row) => ({ kind: 'person' as const, row }))
    if (skipped.length === 0) return persons
    const lines: PreviewLine[] = [...persons, ...skipped.map((row) => ({ kind: 'skipped' as const, row }))]
    return lines.sort((a, b) => a.row.row - b.row.row)
  })
}
