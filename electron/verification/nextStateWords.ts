import { candidateStateNames } from '../../shared/candidate/model.ts'
import { nobodyNext } from '../../shared/user/nobodyNext.ts'
import { isSameHuman } from '../../shared/user/sameHuman.ts'
import { settleObstacle } from '../../shared/verification/duties.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import type { Reading } from '../database/row/transaction.ts'
import { activeUsers } from '../userRecord/userRepository.ts'
import { userTable } from '../userRecord/userTable.ts'
import type { Verification } from './verificationRepository.ts'
import { countingResult } from './verificationRepository.ts'

/** Where a check leaves a person, in words; where the next step has nobody who may take it, that stands behind it in brackets. */
export function nextStateWords(tx: Reading, after: Candidate, check: Verification): string {
  const state = candidateStateNames[after.state]
  const nobody = nobodyAfter(tx, after, check)
  return nobody === null ? state : `${state}（${nobody}）`
}

function nobodyAfter(tx: Reading, after: Candidate, check: Verification): string | null {
  const colleagues = activeUsers(tx)
  if (after.state === 'underReview') {
    const maker = tx.get(userTable, countingResult(tx, after).enteredBy, '查询人')
    return nobodyNext('firstReviewer', colleagues, (one) => !isSameHuman(one, maker))
  }
  if (after.state !== 'disputed') return null
  const { enteredBy } = countingResult(tx, after)
  return nobodyNext('verifier', colleagues, ({ id }) => settleObstacle({ ...check, enteredBy }, id) === null)
}
