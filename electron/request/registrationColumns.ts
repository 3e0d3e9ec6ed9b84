import { normaliseDocumentNumber } from '../../shared/documentNumber/parseDocumentNumber.ts'
import { AppError } from '../../shared/errors.ts'
import type { Registration } from '../../shared/request/summary.ts'
import { beijingDate } from '../../shared/time.ts'
import { channelVerdict } from '../../shared/unit/channelVerdict.ts'
import type { Reading } from '../database/transaction.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { unitTable } from '../unit/unitTable.ts'
import { clockStart } from './clockStart.ts'
import { dueColumns } from './dueColumns.ts'
import { duplicateLetter } from './duplicateLetter.ts'

interface Circumstances {
  readonly now: Date
  /** The letter being changed, which is no duplicate of itself. */
  readonly except?: number
  /** The returned letter that this one continues; it may carry the same number. */
  readonly supersedes?: number | null
}

const orNull = (text: string) => (text === '' ? null : text)

/** Judges a filled-in registration form and turns it into the columns of a letter; throws one sentence for the first thing that is wrong. */
export function registrationColumns(tx: Reading, form: Registration, circumstances: Circumstances) {
  const { now, except, supersedes } = circumstances
  if (form.receivedAt > now.toISOString())
    throw new AppError('invalid-input', '签收时间不能晚于现在，请核对日期和时间。')
  const receivedOn = beijingDate(form.receivedAt)
  if (form.documentDate > receivedOn)
    throw new AppError('invalid-input', '来函日期晚于签收日期，请对照来函核对。')
  const normalised = normaliseDocumentNumber(form.documentNumber)
  if (!normalised.ok) throw new AppError(normalised.fault.code, normalised.fault.message)
  const documentNumber = normalised.value
  const duplicate = duplicateLetter(tx, {
    unitId: form.unitId,
    documentNumber,
    except: except ?? supersedes ?? null,
  })
  if (duplicate !== null)
    throw new AppError(
      'conflict',
      `该单位的 ${documentNumber} 已登记（收文号 ${duplicate.intakeNumber}），请核对是否重复收文。`,
    )
  const unit = tx.get(unitTable, form.unitId, '来文单位')
  const verdict = channelVerdict(unit.kind, form.channel, receivedOn)
  if (verdict.kind === 'needs-override' && form.channelOverrideReason === '')
    throw new AppError('invalid-input', `${verdict.sentence}确需受理的，请填写特批理由。`)
  const clockStartsOn = clockStart(form, settingOf(tx, 'intake.advanceFaxStartsClock'), {
    cutOff: settingOf(tx, 'intake.officeHoursCutOff'),
  })
  const { sealedOriginalReceived, ...columns } = form
  return {
    ...columns,
    documentNumber,
    receivedOn,
    sealedOriginalAt: sealedOriginalReceived ? form.receivedAt : null,
    contactName: orNull(form.contactName),
    contactPhone: orNull(form.contactPhone),
    remarks: orNull(form.remarks),
    channelOverrideReason: verdict.kind === 'allowed' ? null : form.channelOverrideReason,
    clockStartsOn,
    ...dueColumns(clockStartsOn),
  }
}
