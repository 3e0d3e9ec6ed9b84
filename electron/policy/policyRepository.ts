import { type PeoplePolicy, policyOn } from '../../shared/policy/model.ts'
import { deskRoles } from '../../shared/rights/roleGroups.ts'
import { beijingDate, type CalendarDate, type Instant } from '../../shared/time.ts'
import { countHumans } from '../../shared/user/human.ts'
import { authorityTable } from '../authority/authorityTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { humanIdOf, humanOf } from '../userRecord/humanRepository.ts'
import { activeUsers } from '../userRecord/userRepository.ts'
import { policyTable } from './policyTable.ts'

/** Which policy holds for letters begun on this day. */
export function policyOfDay(tx: Reading, day: CalendarDate): PeoplePolicy {
  return policyOn(tx.where(policyTable, {}), day)
}

/** The policy of a file: that of the day its incoming letter was registered, whatever was decided since. */
export function policyOfFile(tx: Reading, request: { readonly registeredAt: Instant }): PeoplePolicy {
  return policyOfDay(tx, beijingDate(request.registeredAt))
}

/** True in SQL where the file of `requests r` was begun under this regime: the rule of `policyOfFile`. */
export const isFileUnder = (regime: PeoplePolicy['regime']) =>
  `coalesce((SELECT y.regime FROM policies y WHERE y.effective_from <= date(r.registered_at, '+8 hours')
    ORDER BY y.effective_from DESC, y.id DESC LIMIT 1), 'four') = '${regime}'`

/** How many different humans can act on letters on this day: at the desk, or on paper by the 签发与审查授权登记. */
export function peopleAtHand(tx: Reading, day: CalendarDate): number {
  const desk = activeUsers(tx).filter(({ roles }) => deskRoles.some((role) => roles.includes(role)))
  const onPaper = tx
    .where(authorityTable, {})
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
  return countHumans([
    ...desk.map(({ id }) => humanOf(tx, id)),
    ...onPaper.map(({ humanId }) => humanIdOf({ id: humanId })),
  ])
}
