import { AppError } from '../../../shared/errors.ts'
import { type MatchedRow, matchResultRows } from '../../../shared/inquiry/matchResultRows.ts'
import {
  guessResultMapping,
  type ResultMapping,
  readResultRows,
  resultWords,
} from '../../../shared/inquiry/resultFile.ts'
import type { ParsedFile } from '../../../shared/roster/sheet.ts'
import { attachmentTable } from '../../attachment/attachmentTable.ts'
import type { CallContext } from '../../call/callContext.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { inquiryItemTable } from '../../inquiryRecord/inquiryTable.ts'
import { batchEvidence } from '../evidence/evidenceRepository.ts'
import { openPersonIds, ownOpenBatch } from '../inquiryRepository.ts'

/** A stored result file, parsed by the disposable child. The stored bytes are proved against their digest at every read. */
export async function parseResultFile(
  context: CallContext,
  { batchId, evidenceId }: { readonly batchId: number; readonly evidenceId: number },
): Promise<{ readonly file: ParsedFile; readonly fileName: string; readonly checkCode: string }> {
  const { content, attachment } = context.read((tx) => {
    ownOpenBatch(tx, batchId, context.actor.userId)
    batchEvidence(tx, { batchId, evidenceId, evidencePage: null })
    return {
      content: context.attachments.read(tx, evidenceId),
      attachment: tx.get(attachmentTable, evidenceId, '结果文件'),
    }
  })
  const { originalName: fileName, checkCode } = attachment
  const file = await context.parser.parse({ bytes: await content, fileName })
  return { file, fileName, checkCode }
}

/** What the file says of the persons of the batch under a mapping, or null while number and result have not been found. */
export function matchedRows(
  tx: Reading,
  batchId: number,
  { file, mapping }: { readonly file: ParsedFile; readonly mapping: ResultMapping | null },
): {
  readonly mapping: ResultMapping | null
  readonly rows: readonly MatchedRow[]
  readonly missing: number
  readonly words: readonly { readonly text: string; readonly count: number }[]
} {
  const used = mapping ?? guessResultMapping(file.sheets)
  const open = new Set(openPersonIds(tx, batchId))
  if (used === null) return { mapping: null, rows: [], words: [], missing: open.size }
  const sheet = file.sheets[used.sheet]
  if (sheet === undefined) throw new AppError('invalid-input', '结果文件没有这张工作表，请重新选择。')
  const rows = matchResultRows(readResultRows(sheet.rows, used), personsOf(tx, batchId, open))
  const found = new Set(rows.flatMap(({ candidateIds }) => candidateIds))
  return {
    mapping: used,
    rows,
    words: resultWords(sheet.rows, used),
    missing: [...open].filter((id) => !found.has(id)).length,
  }
}

function personsOf(tx: Reading, batchId: number, open: ReadonlySet<number>) {
  const ids = new Set(
    tx.where(inquiryItemTable, { batchId, removedAt: null }).map((item) => item.candidateId),
  )
  return [...ids].flatMap((id) => {
    const { name, idNumber } = tx.get(candidateTable, id, '这名人员')
    return idNumber === null ? [] : [{ candidateId: id, name, idNumber, isOpen: open.has(id) }]
  })
}
