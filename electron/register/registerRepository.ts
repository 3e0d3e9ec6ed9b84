import { usedBeforeRestore } from '../../shared/backup/restoration.ts'
import { formatDocumentNumber } from '../../shared/documentNumber/formatDocumentNumber.ts'
import { yearlyNumber } from '../../shared/documentNumber/registerNumber.ts'
import { type RegisterKind, registerColumns } from '../../shared/letter/forms/registerHtml.ts'
import { letterKinds } from '../../shared/reply/kinds.ts'
import { replyStateNames } from '../../shared/reply/model.ts'
import { requestStateNames, secrecyNames } from '../../shared/request/model.ts'
import { beijingDate, beijingInstant, type Instant } from '../../shared/time.ts'
import { usedNumberTable } from '../backup/restore/restorationTable.ts'
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
  /** Reads `id` and `kind` ('used' for numbers from before a restore) of every line; its question marks take the year. */
  readonly lines: string
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
  const { rows: page, total } = pageOf<{ id: number; kind: 'row' | 'used' }>(
    tx,
    {
      columns: 'x.id, x.kind',
      from: `(${source.lines}) x`,
      order: source.order,
      values: source.parameters(year),
    },
    { limit, offset },
  )
  const rows = page.map(({ id, kind: of }, index) => {
    const place = offset + index + 1
    return [...(of === 'used' ? usedRow(tx, { kind, id, place }) : source.row(tx, id, place))]
  })
  return { rows, total }
}

const twice = (year: number): readonly SqlValue[] => [year, year]

/** The lines of a series that counts by year, and the numbers of it that stand on paper from before a restore. */
const yearly = (table: string, prefix: string, series: string) =>
  `SELECT id, 'row' AS kind, ${prefix}_serial AS place FROM ${table} WHERE ${prefix}_year = ?
   UNION ALL SELECT id, 'used', from_serial FROM used_numbers WHERE series = '${series}' AND number_year = ?`

const sources: Readonly<Record<RegisterKind, Source>> = {
  incoming: {
    lines: yearly('requests', 'intake', 'incoming'),
    order: 'x.place, x.kind',
    parameters: twice,
    row: incomingRow,
  },
  outgoing: {
    // A void letter that had a number keeps its line. Numbers from before a restore stand where it was done.
    lines: `SELECT id, 'row' AS kind, signed_on AS place FROM replies
        WHERE document_number IS NOT NULL AND signed_on >= ? AND signed_on < ?
      UNION ALL SELECT u.id, 'used', substr(r.restored_at, 1, 10) FROM used_numbers u
        JOIN restorations r ON r.id = u.restoration_id
        WHERE u.series NOT IN ('incoming', 'batch', 'objection', 'sealUse') AND u.number_year = ?`,
    order: 'x.place, x.kind DESC, x.id',
    parameters: (year) => [`${year}-01-01`, `${year + 1}-01-01`, year],
    row: outgoingRow,
  },
  sealUse: {
    lines: yearly('seal_uses', 'use', 'sealUse'),
    order: 'x.place, x.kind',
    parameters: twice,
    row: sealUseRow,
  },
  media: {
    lines: "SELECT id, 'row' AS kind FROM media WHERE received_at >= ? AND received_at < ?",
    order: 'x.id',
    parameters: (year) => [beijingInstant(`${year}-01-01`), beijingInstant(`${year + 1}-01-01`)],
    row: mediumRow,
  },
}

/** A line for numbers that stand on paper alone: the number in its column, and the words that say why the rest is empty. */
function usedRow(
  tx: Reading,
  { kind, id, place }: { readonly kind: RegisterKind; readonly id: number; readonly place: number },
): readonly string[] {
  const { series, numberYear, fromSerial, toSerial } = tx.get(usedNumberTable, id, '这些号')
  const written = (serial: number) =>
    kind === 'outgoing'
      ? formatDocumentNumber({ code: series, year: numberYear, serial })
      : yearlyNumber(numberYear, serial)
  const numbers =
    fromSerial === toSerial ? written(fromSerial) : `${written(fromSerial)} 至 ${written(toSerial)}`
  const columns = registerColumns[kind].columns
  const numbered = kind === 'outgoing' ? '发文字号' : columns[0]
  const said = { incoming: '文件标题', outgoing: '文件标题', sealUse: '用印事由', media: '内容' }[kind]
  return columns.map((column) => {
    if (column === numbered) return numbers
    if (column === said) return usedBeforeRestore
    return column === '顺序号' ? String(place) : ''
  })
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
