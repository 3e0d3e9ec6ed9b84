import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import type { StoredFile } from '../attachment/attachmentStore.ts'
import { mediaTypeOf } from '../attachment/mediaTypeOf.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import { appendCandidate } from '../candidateRecord/candidateMoves.ts'
import { lastListOrder } from '../candidateRecord/candidateRepository.ts'
import type { Reading, Writing } from '../database/row/transaction.ts'
import { reopenIfEnded } from '../requestRecord/requestMoves.ts'
import { admittedRequest, type RequestRecord } from '../requestRecord/requestRepository.ts'
import { requestAttachmentTable } from '../requestRecord/requestTable.ts'
import { unitTable } from '../unit/unitTable.ts'
import { type PersonColumns, preparePersons } from './personColumns.ts'
import { keptCensus, openPlaces } from './preview/explainedUnread.ts'
import { forgetPreview, type Preview, previewOf } from './preview/previewStore.ts'
import { reading } from './preview/readingJob.ts'
import { type Roster, replyDue } from './rosterRepository.ts'
import { rosterTable } from './rosterTable.ts'

/**
 * Stores a previewed list: the file (encrypted and synced first), the list, every person row and the sender's columns in
 * one transaction, or nothing at all. Until that transaction it can be cancelled.
 * Throws `cancelled`, `conflict`, `file-unreadable`, `invalid-input`.
 */
export const commitRoster: Handler<'rosters.commit'> = async ({ previewId }, context) => {
  const preview = previewOf(previewId, context.actor.userId)
  if (preview.check.rows.length === 0)
    throw new AppError('invalid-input', '没有读到人员，不能入库；请换一张工作表或重新指定姓名、证件号码列。')
  const open = openPlaces(preview)
  if (open > 0)
    throw new AppError(
      'conflict',
      `文件里还有 ${open} 处形似证件号码的内容没有读入也没有说明，不能入库；请在“未读之处”逐处、按列或按表说明。`,
    )
  const persons = await reading(context, async (signal, onProgress) => {
    const prepared = await preparePersons(preview.check.rows, { signal, onProgress })
    return { prepared, stored: await storeFile(context, preview, signal) }
  })
  context.announce({
    kind: 'progress',
    job: 'rosters.commit',
    done: preview.check.rows.length,
    total: preview.check.rows.length,
    words: '正在入库',
  })
  const rosterId = context.transact((tx) => storeRoster(tx, context, { preview, ...persons }))
  forgetPreview(previewId)
  return { rosterId, total: preview.check.rows.length, counts: { ...preview.check.counts } }
}

async function storeFile(
  { attachments }: Pick<CallContext, 'attachments'>,
  { file }: Preview,
  signal: AbortSignal,
): Promise<StoredFile | null> {
  if (file === null) return null
  // What is stored must be what was looked at, byte for byte.
  if (createHash('sha256').update(file.bytes).digest('hex') !== file.sha256)
    throw new AppError('file-unreadable', '文件内容与预审时不一致，请重新选择文件。')
  const { bytes, fileName } = file
  const stored = await attachments.put({
    bytes,
    mediaType: mediaTypeOf(bytes),
    kind: 'roster',
    originalName: fileName,
  })
  if (signal.aborted) throw new AppError('cancelled', '已取消入库，没有保存任何内容。')
  return stored
}

interface Parts {
  readonly preview: Preview
  readonly prepared: readonly PersonColumns[]
  readonly stored: StoredFile | null
}

function storeRoster(tx: Writing, context: CallContext, { preview, prepared, stored }: Parts): number {
  const { requestId, arrival, check } = preview
  if (arrival.kind === 'supplement') reopenIfEnded(tx, requestId, '收到补充名单')
  const request = admittedRequest(tx, requestId)
  const roster = insertRoster(tx, context, { preview, stored })
  const { dueOn, dueProvisional, due } = dueOfList(tx, preview, request)
  const shared = {
    requestId,
    rosterId: roster.id,
    receivedOn: preview.receivedOn,
    dueOn,
    dueProvisional,
    due,
  }
  let listOrder = lastListOrder(tx, requestId)
  for (const person of prepared) {
    listOrder += 1
    appendCandidate(tx, { ...person, ...shared, listOrder })
  }
  rememberColumns(tx, request.unitId, preview)
  const census = keptCensus(preview)
  for (const decision of census.decisions)
    tx.record({ act: 'roster.unreadAccepted', object: `roster:${roster.id}`, detail: decision })
  tx.record({
    act: 'roster.committed',
    object: `roster:${roster.id}`,
    detail: {
      requestId,
      kind: arrival.kind,
      source: preview.source,
      checkCode: stored?.checkCode ?? null,
      declaredCount: preview.declaredCount,
      counts: check.counts,
      skipped: check.skipped.length,
      listFindings: check.listFindings,
      census: census.counts,
      mapping: preview.mapping,
    },
  })
  return roster.id
}

/** Persons of the letter's own lists share its date and its explanation, which stands there; a supplement's carry their own. */
function dueOfList(tx: Reading, { arrival }: Preview, { dueOn, dueProvisional }: RequestRecord) {
  return arrival.kind === 'supplement'
    ? replyDue(tx, arrival.receivedOn)
    : { dueOn, dueProvisional, due: null }
}

function insertRoster(
  tx: Writing,
  { attachments, actor }: CallContext,
  { preview, stored }: Pick<Parts, 'preview' | 'stored'>,
): Roster {
  const { requestId, arrival, check } = preview
  const attachment = stored === null ? null : attachments.adopt(tx, stored)
  if (attachment !== null)
    tx.insert(requestAttachmentTable, {
      requestId,
      attachmentId: attachment.id,
      role: 'roster',
      addedBy: actor.userId,
      addedAt: tx.at,
    })
  return tx.insert(rosterTable, {
    requestId,
    kind: arrival.kind,
    source: preview.source,
    attachmentId: attachment?.id ?? null,
    sheet: preview.sheets.length > 1 ? chosenTitles(preview) : null,
    mapping: mappingInForce(preview),
    declaredCount: preview.declaredCount,
    receivedOn: preview.receivedOn,
    acceptedCount: check.counts.accepted,
    doubtfulCount: check.counts.doubtful,
    rejectedCount: check.counts.rejected,
    skipped: check.skipped,
    listFindings: check.listFindings.map(({ code }) => code),
    committedBy: actor.userId,
    committedAt: tx.at,
    census: keptCensus(preview),
  })
}

const chosenTitles = ({ sheets, chosen }: Preview) =>
  chosen.map((index) => sheets[index]?.title ?? '').join('、')

const mappingInForce = ({ mapping, check }: Preview) =>
  mapping ?? check.sheets.find((sheet) => sheet.mapping !== null)?.mapping ?? null

/** Columns that a clerk decided are remembered for the sender; what the check recognises by itself needs no memory. */
function rememberColumns(tx: Writing, unitId: number, { mapping, source }: Preview): void {
  const unit = tx.get(unitTable, unitId, '来文单位')
  if (source !== 'file' || mapping === null) return
  if (JSON.stringify(unit.columnMapping) === JSON.stringify(mapping)) return
  tx.update(unitTable, unit, { columnMapping: mapping })
  tx.record({
    act: 'unit.changed',
    object: `unit:${unitId}`,
    detail: {
      before: { columnMapping: unit.columnMapping },
      after: { columnMapping: mapping },
      from: 'roster',
    },
  })
}
