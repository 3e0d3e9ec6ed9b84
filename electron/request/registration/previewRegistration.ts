import { normaliseDocumentNumber } from '../../../shared/documentNumber/parseDocumentNumber.ts'
import { beijingDate } from '../../../shared/time.ts'
import { channelVerdict } from '../../../shared/unit/channelVerdict.ts'
import { calendarInForce } from '../../calendar/calendarRepository.ts'
import type { Handler } from '../../call/handler.ts'
import { dueColumns, limitSettings, limitStart } from '../../requestRecord/limitQueries.ts'
import { returnedRequests } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { unitTable } from '../../unit/unitTable.ts'
import { duplicateRequest } from './duplicateRequest.ts'
import { originalAt } from './registrationColumns.ts'

/** What the registration form shows while it is filled in: the number as it will be stored, a duplicate, the channel, the legal date. */
export const previewRegistration: Handler<'requests.preview'> = (form, { read }) =>
  read((tx) => {
    const { unitId, exceptRequestId } = form
    const unit = tx.get(unitTable, unitId, '来文单位')
    const before = exceptRequestId === null ? null : tx.get(requestTable, exceptRequestId, '这件来文')
    const normalised = normaliseDocumentNumber(form.documentNumber)
    const verdict = channelVerdict(unit.kind, form.channel, beijingDate(form.receivedAt))
    const calendar = calendarInForce(tx)
    const arrivals = { ...form, sealedOriginalAt: originalAt(form, before) }
    const start = limitStart(arrivals, limitSettings(tx), calendar)
    // A mistyped year lies outside the calendar: the form refuses it by itself, the preview just shows no date.
    const isKnownDay = start !== null && calendar.places.has(start.on)
    return {
      documentNumber: normalised.ok
        ? { ok: true as const, normalised: normalised.value }
        : { ok: false as const, sentence: normalised.fault.message },
      duplicate: normalised.ok
        ? duplicateRequest(tx, { unitId, documentNumber: normalised.value, except: exceptRequestId })
        : null,
      returned: before === null ? [...returnedRequests(tx, unitId)] : [],
      channel: {
        allowed: verdict.kind === 'allowed',
        sentence: verdict.kind === 'allowed' ? '' : verdict.sentence,
        source: verdict.rule?.source ?? '',
      },
      due: isKnownDay ? dueColumns(tx, start).due : null,
    }
  })
