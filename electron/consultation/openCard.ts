import { letterPhoneWords, unitPhoneWords } from '../../shared/consultation/phoneWords.ts'
import { AppError } from '../../shared/errors.ts'
import { beijingDate } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Handler } from '../call/handler.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { unitTable } from '../unit/unitTable.ts'
import { cardTarget } from './cardTarget.ts'
import { phoneFacts } from './phoneFacts.ts'
import { talksAbout } from './talkRepository.ts'

/**
 * Opens the card for a call: what may be said about this letter or to this unit today; that it was opened is in the trail first.
 * Throws `invalid-input`.
 */
export const openCard: Handler<'consultations.card'> = ({ unitId, requestId }, { transact, now }) =>
  transact((tx) => {
    const unit = tx.get(unitTable, unitId, '来文单位')
    const request = requestId === null ? null : tx.get(requestTable, requestId, '这件来文')
    if (request !== null && request.unitId !== unitId)
      throw new AppError('invalid-input', '这件来文不是该单位发来的，请按文号重新查找。')
    const { maySay, mayNotSay, wording } =
      request === null
        ? unitPhoneWords()
        : letterPhoneWords(phoneFacts(tx, request, beijingDate(now())), calendarInForce(tx))
    tx.record({
      act: 'consultation.cardOpened',
      object: request === null ? `unit:${unitId}` : `request:${request.id}`,
    })
    return {
      target: cardTarget(unit, request),
      // Never the number the caller gives: the directory's own.
      registered: { contact: unit.contact, telephone: unit.telephone },
      maySay: [...maySay],
      mayNotSay: [...mayNotSay],
      wording,
      talks: talksAbout(tx, { unitId, requestId }),
    }
  })
