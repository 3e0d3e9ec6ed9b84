import type { RegisterKind } from '../../shared/letter/forms/registerHtml.ts'
import { letterKinds } from '../../shared/reply/kinds.ts'
import { replyStateNames } from '../../shared/reply/model.ts'
import { requestStateNames, secrecyNames } from '../../shared/request/model.ts'
import { beijingDate, beijingInstant, type Instant } from '../../shared/time.ts'
import { pageOf } from '../database/row/pageOf.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { deliveryTable } from '../delivery/deliveryTable.ts'
import { sealNumber } from '../printing/printRepository.ts'
import { sealUseTable } from '../printing/printTable.ts'
import { incomingOf } from '../replyRecord/letterGround.ts'
import { type Reply, replyOf } from '../replyRecord/replyRepository.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import { lateRemark } from '../requestRecord/lateEntryQueries.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { mediumTable, requestAttachmentTable, requestTable } from '../requestRecord/requestTable.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { unitNameOf } from '../unit/unitRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'

/** Which lines of a register are wanted; without a limit all of the year. */
export interface RegisterQuery {
  readonly kind: RegisterKind
  readonly year: number
  readonly offset?: number
  readonly limit?: number
}

interface Source {
  /** What stands after FROM; its question mark or marks take the year. */
  readonly from: string
  readonly order: string
  parameters(year: number): readonly SqlValue[]
  row(tx: Reading, id: number, place: number): readonly string[]
}

/** The lines of a register in the order of the paper book, one text per column of `registerColumns`. */
export function registerRows(
  tx: Reading,
  { kind, year, offset = 0, limit = -1 }: RegisterQuery,
): { readonly rows: string[][]; readonly total: number } {
  const source = sources[kind]
  const { rows: page, total } = pageOf<{ id: number }>(
    tx,
    { columns: 'x.id', from: source.from, order: source.order, values: source.parameters(year) },
    { limit, offset },
  )
  const rows = page.map(({ id }, index) => [...source.row(tx, id, offset + index + 1)])
  return { rows, total }
}

const yearAlone = (year: number): readonly SqlValue[] => [year]

const sources: Readonly<Record<RegisterKind, Source>> = {
  incoming: {
    from: 'requests x WHERE x.intake_year = ?',
    order: 'x.intake_serial',
    parameters: yearAlone,
    row: incomingRow,
  },
  outgoing: {
    // A void letter that had a number keeps its line.
    from: 'replies x WHERE x.document_number IS NOT NULL AND x.signed_on >= ? AND x.signed_on < ?',
    order: 'x.signed_on, x.id',
    parameters: (year) => [`${year}-01-01`, `${year + 1}-01-01`],
    row: outgoingRow,
  },
  sealUse: {
    from: 'seal_uses x WHERE x.use_year = ?',
    order: 'x.use_serial',
    parameters: yearAlone,
    row: sealUseRow,
  },
  media: {
    from: 'media x WHERE x.received_at >= ? AND x.received_at < ?',
    order: 'x.id',
    parameters: (year) => [beijingInstant(`${year}-01-01`), beijingInstant(`${year + 1}-01-01`)],
    row: mediumRow,
  },
}

function incomingRow(tx: Reading, id: number): readonly string[] {
  const request = tx.get(requestTable, id, '这件来文')
  const replies = tx.where(replyTable, { requestId: id, state: ['dispatched', 'received'] })
  const files = tx.count(requestAttachmentTable, { requestId: id })
  return [
    intakeNumber(request),
    request.receivedOn,
    unitNameOf(tx, request.unitId),
    request.documentNumber,
    request.title,
    files === 0 ? '无' : `${files}件`,
    String(request.copies),
    secrecyNames[request.secrecy],
    settingOf(tx, 'centre.identity').shortName,
    userNameOf(tx, request.registeredBy),
    replies
      .filter(({ kind }) => letterKinds[kind].answers)
      .map(({ documentNumber }) => documentNumber ?? '')
      .join('、'),
    day(request.archivedAt),
    request.archiveNumber ?? '',
    requestStateNames[request.state],
    [request.remarks ?? '', lateRemark(tx, { requestId: id, replyId: null })].filter(Boolean).join('；'),
  ]
}

function outgoingRow(tx: Reading, id: number, place: number): readonly string[] {
  const reply = replyOf(tx, id)
  const { content } = reply
  const request = incomingOf(tx, reply)
  const deliveries = tx.where(deliveryTable, { replyId: id })
  const last = deliveries.at(-1)
  const left = deliveries
    .filter(({ failedReason }) => failedReason === null)
    .reduce((sum, { copies }) => sum + copies, 0)
  const kept = left === 0 ? null : Math.max(0, reply.copies - left)
  return [
    String(place),
    outgoingDay(tx, reply),
    reply.documentNumber ?? '',
    content.title.replaceAll('\n', ''),
    content.attachments.length === 0 ? '无' : `${content.attachments.length}件`,
    request === null ? '' : secrecyNames[request.secrecy],
    String(reply.copies),
    content.addressee,
    last?.receivedBy ?? '',
    day(request?.archivedAt ?? null),
    request?.archiveNumber ?? '',
    reply.signerName ?? '',
    settingOf(tx, 'centre.identity').shortName,
    kept === null ? '' : String(Math.min(1, kept)),
    kept === null ? '' : String(Math.max(0, kept - 1)),
    last?.trackingNumber ?? '',
  ]
}

/** The day it left; where it was signed or left on paper in an emergency, that and the true time, the book having no 备注. */
function outgoingDay(tx: Reading, { id, state, dispatchedAt }: Reply): string {
  const left = state === 'voided' ? replyStateNames.voided : day(dispatchedAt)
  return [left, lateRemark(tx, { replyId: id })].filter(Boolean).join('；')
}

function sealUseRow(tx: Reading, id: number): readonly string[] {
  const use = tx.get(sealUseTable, id, '这次用印')
  return [
    sealNumber(use),
    use.usedOn,
    userNameOf(tx, use.recordedBy),
    settingOf(tx, 'centre.identity').shortName,
    use.purpose,
    use.documentNumber,
    String(use.copies),
    use.sealName,
    use.approver,
    use.keeper,
    '',
  ]
}

function mediumRow(tx: Reading, id: number): readonly string[] {
  const medium = tx.get(mediumTable, id, '这件介质')
  const request = tx.get(requestTable, medium.requestId, '这件来文')
  return [
    // Media have no series of their own: the file's number and the place within the file.
    `${intakeNumber(request)}-${tx.where(mediumTable, { requestId: request.id }).findIndex((other) => other.id === id) + 1}`,
    day(medium.receivedAt),
    unitNameOf(tx, request.unitId),
    medium.bringer,
    medium.description,
    // Number, and the result of the virus scan, are written by hand: the program does not ask for them.
    '',
    medium.contents,
    '',
    userNameOf(tx, medium.receivedBy),
    day(medium.returnedAt),
    medium.returnedTo ?? '',
  ]
}

function day(at: Instant | null): string {
  return at === null ? '' : beijingDate(at)
}
