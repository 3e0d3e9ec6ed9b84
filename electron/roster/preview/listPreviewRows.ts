import type { z } from 'zod'
import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import type { PreviewFilter } from '../../../shared/roster/contract.ts'
import type { PreviewRow } from '../../../shared/roster/summary.ts'
import type { Handler } from '../../call/handler.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { type Preview, type PreviewLine, previewOf } from './previewStore.ts'
import { mentionOf } from './previewSummary.ts'

type Row = z.input<typeof PreviewRow>

/** One page of the physical rows of a preview, numbers masked; the preview itself is already on record. */
export const listPreviewRows: Handler<'rosters.previewRows'> = (
  { previewId, filter, offset, limit },
  { actor, read },
) => {
  const preview = previewOf(previewId, actor.userId)
  const wanted = preview.lines
    .map((line, key) => ({ line, key }))
    .filter(({ line }) => isWanted(line, filter))
  const page = wanted.slice(offset, offset + limit)
  return read((tx) => ({
    rows: page.map(({ line, key }) => rowOf(tx, preview, { line, key })),
    total: wanted.length,
  }))
}

function isWanted(line: PreviewLine, { outcome, finding }: PreviewFilter): boolean {
  if (line.kind === 'skipped') return finding === null && (outcome === 'all' || outcome === 'skipped')
  if (outcome !== 'all' && line.row.outcome !== outcome) return false
  return finding === null || line.row.findings.includes(finding)
}

function rowOf(
  tx: Reading,
  preview: Preview,
  { line, key }: { readonly line: PreviewLine; readonly key: number },
): Row {
  const { sheet, row } = line.row
  if (line.kind === 'skipped')
    return { ...nobody, key, sheet, row, outcome: 'skipped', skipReason: line.row.reason }
  const { name, nameProposal, idNumber, idInFile, sex, purpose, employer, position, outcome, findings } =
    line.row
  return {
    key,
    sheet,
    row,
    outcome,
    skipReason: null,
    name,
    nameProposal,
    idType: line.row.idType,
    maskedNumber: maskNumber(idNumber ?? idInFile ?? ''),
    sex,
    purpose,
    employer,
    position,
    findings: [...findings],
    earlier: idNumber === null ? null : earlierOf(tx, preview, idNumber),
  }
}

const nobody = {
  name: null,
  nameProposal: null,
  idType: null,
  maskedNumber: '',
  sex: null,
  purpose: null,
  employer: null,
  position: null,
  findings: [],
  earlier: null,
}

function earlierOf(tx: Reading, preview: Preview, idNumber: string): Row['earlier'] {
  const mark = preview.history.get(idNumber)
  if (mark === undefined) return null
  const { state } = tx.get(candidateTable, mark.candidateId, '这名人员')
  return { ...mentionOf(tx, mark.requestId, mark.receivedOn), state }
}
