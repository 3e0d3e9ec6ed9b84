import { AppError } from '../../../shared/errors.ts'
import type { RosterArrival } from '../../../shared/roster/contract.ts'
import { ColumnMapping } from '../../../shared/roster/heading/columns.ts'
import type { CallContext } from '../../call/callContext.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { admittedRequest, type RequestRecord } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { unitTable } from '../../unit/unitTable.ts'
import { buildPreview, isInFuture, type PreviewChoices } from './buildPreview.ts'
import { keepPreview, type PreviewSource } from './previewStore.ts'
import { previewSummary } from './previewSummary.ts'
import { reading } from './readingJob.ts'

/** Reads a roster file in the disposable child and checks it; nothing of it is stored, the look itself is on record. Throws `invalid-input`. */
export const previewRoster: Handler<'rosters.preview'> = async (
  { requestId, arrival, uploadId },
  context,
) => {
  context.read((tx) => requestFor(tx, requestId, arrival))
  const file = context.uploads.take(uploadId)
  const userId = context.actor.userId
  const parsed = await reading(context, (signal, onProgress) =>
    context.parser.parse({ bytes: file.bytes, fileName: file.fileName, signal, onProgress }),
  )
  const source = {
    userId,
    requestId,
    arrival,
    source: 'file',
    file,
    sheets: parsed.sheets,
    isText: parsed.format === 'csv',
    counted: parsed.census,
  } as const
  return recordedPreview(context, source, (tx, request) => rememberedChoices(tx, request))
}

/** The letter, if a list of this kind may be taken in for it now. */
export function requestFor(tx: Reading, requestId: number, arrival: RosterArrival): RequestRecord {
  return arrival.kind === 'initial'
    ? admittedRequest(tx, requestId)
    : tx.get(requestTable, requestId, '这件来文')
}

/** Checks a source, keeps the preview and records that somebody looked at the list. */
export function recordedPreview(
  context: CallContext,
  source: PreviewSource,
  choicesOf: (tx: Reading, request: RequestRecord) => PreviewChoices,
) {
  const { arrival, requestId } = source
  if (arrival.kind === 'supplement' && isInFuture(arrival.receivedOn, context.now()))
    throw new AppError('invalid-input', '补充名单的签收日期晚于今天，请核对。')
  return context.transact((tx) => {
    const request = requestFor(tx, requestId, arrival)
    const preview = keepPreview(buildPreview(tx, source, { request, choices: choicesOf(tx, request) }))
    const summary = previewSummary(tx, preview)
    const { kind, source: from, checkCode, total, counts, skipped, census } = summary
    tx.record({
      act: 'roster.previewed',
      object: `request:${requestId}`,
      detail: { kind, source: from, checkCode, total, counts, skipped, census },
    })
    return summary
  })
}

/** The columns of this sender as they were decided the last time. */
function rememberedChoices(tx: Reading, request: RequestRecord): PreviewChoices {
  const { columnMapping } = tx.get(unitTable, request.unitId, '来文单位')
  const remembered = ColumnMapping.safeParse(columnMapping)
  const mapping = columnMapping !== null && remembered.success ? remembered.data : null
  return { sheets: null, mapping, isRemembered: mapping !== null }
}
