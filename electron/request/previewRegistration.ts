import { normaliseDocumentNumber } from '../../shared/documentNumber/parseDocumentNumber.ts'
import { beijingDate } from '../../shared/time.ts'
import { channelVerdict } from '../../shared/unit/channelVerdict.ts'
import type { Handler } from '../core/handler.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { unitTable } from '../unit/unitTable.ts'
import { clockStart } from './clockStart.ts'
import { dueColumns } from './dueColumns.ts'
import { duplicateLetter } from './duplicateLetter.ts'

/** What the registration form shows while it is filled in: the number as it will be stored, a duplicate, the channel, the legal date. */
export const previewRegistration: Handler<'requests.preview'> = (form, { read }) =>
  read((tx) => {
    const unit = tx.get(unitTable, form.unitId, '来文单位')
    const normalised = normaliseDocumentNumber(form.documentNumber)
    const verdict = channelVerdict(unit.kind, form.channel, beijingDate(form.receivedAt))
    const startsOn = clockStart(form, settingOf(tx, 'intake.advanceFaxStartsClock'), {
      cutOff: settingOf(tx, 'intake.officeHoursCutOff'),
    })
    return {
      documentNumber: normalised.ok
        ? { ok: true as const, normalised: normalised.value }
        : { ok: false as const, sentence: normalised.fault.message },
      duplicate: normalised.ok
        ? duplicateLetter(tx, { unitId: form.unitId, documentNumber: normalised.value, except: null })
        : null,
      channel: {
        allowed: verdict.kind === 'allowed',
        sentence: verdict.kind === 'allowed' ? '' : verdict.sentence,
        source: verdict.rule?.source ?? '',
      },
      due: dueColumns(startsOn).due,
    }
  })
