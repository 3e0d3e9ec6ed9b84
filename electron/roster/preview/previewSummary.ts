import type { z } from 'zod'
import { FindingCode } from '../../../shared/candidate/findings.ts'
import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import type { CheckedSheet } from '../../../shared/roster/checkRoster.ts'
import { sheetSetAside } from '../../../shared/roster/row/personRows.ts'
import type { Sheet, SheetRow } from '../../../shared/roster/sheet.ts'
import type { EarlierMention, PreviewSummary } from '../../../shared/roster/summary.ts'
import { checkCode } from '../../attachment/checkCode.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { unitTable } from '../../unit/unitTable.ts'
import { countMismatch } from '../rosterRepository.ts'
import { openPlaces } from './explainedUnread.ts'
import type { Preview } from './previewStore.ts'

/** A preview as the wizard shows it, without its rows. */
export function previewSummary(tx: Reading, preview: Preview): z.input<typeof PreviewSummary> {
  const { check, file, arrival } = preview
  const [firstChosen = 0] = preview.chosen
  return {
    previewId: preview.id,
    requestId: preview.requestId,
    kind: arrival.kind,
    source: preview.source,
    fileName: file?.fileName ?? null,
    checkCode: file === null ? null : checkCode(file.sha256),
    sheets: sheetViews(preview),
    chosenSheets: [...preview.chosen],
    columns: columnsOf(
      preview.sheets[firstList(preview) ?? firstChosen],
      check.sheets.find(({ isRoster }) => isRoster)?.columnKeys ?? [],
    ),
    mapping: preview.mapping ?? check.sheets.find(({ mapping }) => mapping !== null)?.mapping ?? null,
    isRemembered: preview.isRemembered,
    total: check.rows.length,
    counts: { ...check.counts },
    skipped: check.skipped.length,
    census: { ...preview.census.counts, open: openPlaces(preview) },
    findings: findingCounts(check.rows.map(({ findings }) => findings)),
    listFindings: check.listFindings.map(({ declared, found }) => countMismatch(declared, found)),
    declaredCount: preview.declaredCount,
    receivedOn: preview.receivedOn,
    sameFile: file === null ? [] : sameFileLetters(tx, file.sha256),
  }
}

/** How many rows carry each finding, in the order of the table of findings. */
export function findingCounts(
  rows: readonly (readonly FindingCode[])[],
): { code: FindingCode; rows: number }[] {
  const counts = new Map<FindingCode, number>()
  for (const findings of rows) for (const code of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return FindingCode.options.flatMap((code) => {
    const found = counts.get(code)
    return found === undefined ? [] : [{ code, rows: found }]
  })
}

/** Names a letter to somebody who meets a file or a person again. */
export function mentionOf(tx: Reading, requestId: number, receivedOn: string): EarlierMention {
  const request = tx.get(requestTable, requestId, '这件来文')
  const { name } = tx.get(unitTable, request.unitId, '来文单位')
  return { requestId, intakeNumber: intakeNumber(request), unitName: name, receivedOn }
}

function sameFileLetters(tx: Reading, sha256: string): EarlierMention[] {
  const rows = tx.select<{ request_id: number; received_on: string }>(
    `SELECT r.request_id, r.received_on FROM rosters r JOIN attachments a ON a.id = r.attachment_id
     WHERE a.kind = 'roster' AND a.sha256 = ? ORDER BY r.id DESC LIMIT 5`,
    sha256,
  )
  return rows.map(({ request_id, received_on }) => mentionOf(tx, request_id, received_on))
}

function firstList({ check, chosen }: Preview): number | undefined {
  const place = check.sheets.findIndex(({ isRoster }) => isRoster)
  return place < 0 ? undefined : chosen[place]
}

type SheetView = z.input<typeof PreviewSummary>['sheets'][number]

/** The sheets of the whole file; those that were not chosen are counted by their rows only. */
function sheetViews({ sheets, chosen, check }: Preview): SheetView[] {
  return sheets.map((sheet, index) => {
    const checked = check.sheets[chosen.indexOf(index)]
    return {
      index,
      title: sheet.title,
      hidden: sheet.hidden,
      isRoster: checked?.isRoster ?? false,
      persons: checked?.personCount ?? 0,
      unreadRows: checked?.unreadRows ?? sheet.rows.length,
      hiddenColumns: checked?.hiddenColumns ?? 0,
      setAside: checked?.setAside ?? sheetSetAside(sheet),
      isForm: checked?.isForm ?? false,
      columns: columnsRead(checked),
      ambiguous: [...(checked?.ambiguous ?? [])],
    }
  })
}

const mostColumns = 40

/** The columns that name and number of a sheet are read from, of each list that stands side by side. */
function columnsRead(checked: CheckedSheet | undefined): SheetView['columns'] {
  return (checked?.lists ?? []).flatMap((places) =>
    (['name', 'idNumber'] as const).map((field) => ({
      field,
      heading: checked?.headings[places[field]] ?? '',
      column: places[field] + 1,
    })),
  )
}

/** What the columns of a sheet can be named by: their headings, or `#3` and a masked sample where there are none. */
function columnsOf(sheet: Sheet | undefined, keys: readonly string[]): { key: string; title: string }[] {
  if (sheet === undefined) return []
  if (keys.length === 0) return numberedColumns(sheet.rows)
  return keys
    .slice(0, mostColumns)
    .flatMap((key, index) =>
      key === '' ? [] : [{ key, title: `${key.replace(/#\d+$/, '')}（第 ${index + 1} 列）` }],
    )
}

function numberedColumns(rows: readonly SheetRow[]) {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  return Array.from({ length: Math.min(width, mostColumns) }, (_, index) => {
    const sample = rows.map(({ cells }) => cells[index]?.text.trim() ?? '').find((text) => text !== '')
    const shown = /\d{6}/.test(sample ?? '') ? maskNumber(sample ?? '') : (sample ?? '').slice(0, 8)
    return { key: `#${index + 1}`, title: `第 ${index + 1} 列${shown === '' ? '' : `（${shown}）`}` }
  })
}
