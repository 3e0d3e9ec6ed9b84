import { normaliseDocumentNumber } from '../../../shared/documentNumber/parseDocumentNumber.ts'
import { AppError } from '../../../shared/errors.ts'
import { registrationProblems } from '../../../shared/request/registrationProblems.ts'
import type { Registration } from '../../../shared/request/summary.ts'
import { beijingDate, type Instant } from '../../../shared/time.ts'
import { calendarInForce } from '../../calendar/calendarRepository.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { dueColumns, limitSettings, limitStart } from '../../requestRecord/limitQueries.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'
import { unitTable } from '../../unit/unitTable.ts'
import { duplicateRequest } from './duplicateRequest.ts'

const orNull = (text: string) => (text === '' ? null : text)

/**
 * Judges a filled-in registration form and turns it into the columns of a letter; throws one sentence for the first thing
 * that is wrong. `before` is the letter that is being changed, null for a new one.
 */
export function registrationColumns(
  tx: Reading,
  form: Registration,
  { now, before }: { readonly now: Date; readonly before: RequestRecord | null },
) {
  const problem = registrationProblems(form, now)[0]
  if (problem !== undefined) throw new AppError('invalid-input', problem.sentence)
  const unit = tx.get(unitTable, form.unitId, '来文单位')
  if (unit.closedOn !== null && before?.unitId !== unit.id)
    throw new AppError('conflict', '该来文单位已停用，请选用现在的单位，或先在单位目录中恢复。')
  const documentNumber = freeNumber(tx, form, before?.id ?? null)
  const sealedOriginalAt = originalAt(form, before)
  const start = limitStart({ ...form, sealedOriginalAt }, limitSettings(tx), calendarInForce(tx))
  const { sealedOriginalReceived, ...columns } = form
  return {
    ...columns,
    documentNumber,
    receivedOn: beijingDate(form.receivedAt),
    sealedOriginalAt,
    contactName: orNull(form.contactName),
    contactPhone: orNull(form.contactPhone),
    remarks: orNull(form.remarks),
    clockStartsOn: start?.on ?? null,
    ...dueColumns(tx, start),
  }
}

/** When the sealed original came: an arrival that was recorded later stays what it is. */
export function originalAt(
  form: Pick<Registration, 'sealedOriginalReceived' | 'receivedAt'>,
  before: Pick<RequestRecord, 'sealedOriginalAt' | 'receivedAt'> | null,
): Instant | null {
  if (!form.sealedOriginalReceived) return null
  const cameLater = before !== null && before.sealedOriginalAt !== before.receivedAt
  return (cameLater ? before.sealedOriginalAt : null) ?? form.receivedAt
}

function freeNumber(tx: Reading, form: Registration, except: number | null): string {
  const normalised = normaliseDocumentNumber(form.documentNumber)
  if (!normalised.ok) throw new AppError(normalised.fault.code, normalised.fault.message)
  const documentNumber = normalised.value
  const duplicate = duplicateRequest(tx, { unitId: form.unitId, documentNumber, except })
  if (duplicate !== null)
    throw new AppError(
      'conflict',
      `该单位的 ${documentNumber} 已登记（收文号 ${duplicate.intakeNumber}），请核对是否重复收文。`,
    )
  return documentNumber
}
