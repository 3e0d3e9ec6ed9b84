import { AppError } from '../../../shared/errors.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { intakeNumber, nextIntakeSerial } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { rememberContact } from '../../unit/unitMoves.ts'
import { unitTable } from '../../unit/unitTable.ts'
import { registrationColumns } from './registrationColumns.ts'

/**
 * Registers a letter, takes the next own number (收文号, gap-free within the Beijing year) and computes the legal date
 * from the day of receipt (day 0, domain 3.1). A corrected letter names the returned one it supersedes.
 * Throws `conflict`, `invalid-input`.
 */
export const registerRequest: Handler<'requests.register'> = ({ registration, supersedesId }, context) =>
  context.transact((tx) => {
    if (supersedesId !== null) assertMayContinue(tx, supersedesId, registration.unitId)
    const now = context.now()
    const intakeYear = Number(beijingDate(now).slice(0, 4))
    const row = tx.insert(requestTable, {
      ...registrationColumns(tx, registration, { now, before: null }),
      intakeYear,
      intakeSerial: nextIntakeSerial(tx, intakeYear),
      state: 'registered',
      supersedesId,
      registeredBy: context.actor.userId,
      registeredAt: now.toISOString(),
    })
    tx.record({
      act: 'request.registered',
      object: `request:${row.id}`,
      detail: { after: row },
    })
    rememberContact(tx, tx.get(unitTable, row.unitId, '来文单位'), registration)
    return { requestId: row.id, intakeNumber: intakeNumber(row), due: row.due }
  })

function assertMayContinue(tx: Reading, supersedesId: number, unitId: number): void {
  const returned = tx.get(requestTable, supersedesId, '原来文')
  if (returned.state !== 'returned')
    throw new AppError('conflict', '只有已退回的来文才能由补正后的来文接续，请核对原收文号。')
  if (returned.unitId !== unitId)
    throw new AppError('invalid-input', '补正后的来文与原来文不是同一单位，请核对来文单位或改为不接续。')
  const [successor] = tx.where(requestTable, { supersedesId })
  if (successor !== undefined)
    throw new AppError('conflict', `原来文已由收文号 ${intakeNumber(successor)} 接续，请核对是否重复收文。`)
}
