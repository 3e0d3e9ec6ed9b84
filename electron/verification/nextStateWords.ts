import { candidateStateNames } from '../../shared/candidate/model.ts'
import { nobodyNext } from '../../shared/user/nobodyNext.ts'
import { settleObstacle } from '../../shared/verification/duties.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import type { Reading } from '../database/row/transaction.ts'
import { humanOf, isOneHuman } from '../userRecord/humanRepository.ts'
import { activeUsers } from '../userRecord/userRepository.ts'
import { disputants } from './dispute/disputes.ts'
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
    const { enteredBy } = countingResult(tx, after)
    return nobodyNext('firstReviewer', colleagues, ({ id }) => !isOneHuman(tx, enteredBy, id))
  }
  if (after.state !== 'disputed') return null
  const people = disputants(tx, { check, result: countingResult(tx, after) })
  return nobodyNext('verifier', colleagues, ({ id }) => settleObstacle(people, humanOf(tx, id)) === null)
}
