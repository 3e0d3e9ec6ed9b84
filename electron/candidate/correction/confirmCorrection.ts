import { AppError } from '../../../shared/errors.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import { moveCandidate, reindexCandidate } from '../../candidateRecord/candidateMoves.ts'
import { type Candidate, missedDueOn } from '../../candidateRecord/candidateRepository.ts'
import { candidateTable, correctionTable } from '../../candidateRecord/candidateTable.ts'
import type { RowOf } from '../../database/row/table.ts'
import type { Reading, Writing } from '../../database/row/transaction.ts'
import { voidResults, withoutResult } from '../../inquiryRecord/resultMoves.ts'
import { reopenIfEnded } from '../../requestRecord/requestMoves.ts'
import { replyDue } from '../../roster/rosterRepository.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { candidateRow } from '../candidateView.ts'
import { changedColumns } from './correctionValue.ts'

type Correction = RowOf<typeof correctionTable>

/**
 * A second person confirms a 补正: the value changes, query and check of that person are void, the letter is taken up again if it
 * had ended, and the person's own limit runs from the day the correction was received.
 * Throws `conflict`, `second-person-required`.
 */
export const confirmCorrection: Handler<'candidates.confirmCorrection'> = (
  { correctionId },
  { transact, actor },
) =>
  transact((tx) => {
    const correction = openCorrection(tx, correctionId)
    if (isOneHuman(tx, correction.enteredBy, actor.userId))
      throw new AppError('second-person-required', '补正须由登记人以外的人确认，请换人登录后办理。')
    const after = apply(tx, correction)
    tx.update(correctionTable, correction, { decidedBy: actor.userId, decidedAt: tx.at, accepted: true })
    tx.record({
      act: 'candidate.correctionConfirmed',
      object: `candidate:${correction.candidateId}`,
      reason: correction.basis,
      detail: {
        correctionId,
        field: correction.field,
        before: correction.before,
        after: correction.after,
        dueOn: after.dueOn,
      },
    })
    return candidateRow(tx, after)
  })

/** The correction, if it still waits for its second person. */
export function openCorrection(tx: Reading, correctionId: number): Correction {
  const correction = tx.get(correctionTable, correctionId, '这项补正')
  if (correction.decidedAt !== null) throw new AppError('conflict', '这项补正已经处理过，请刷新。')
  return correction
}

function apply(tx: Writing, { candidateId, requestId, field, after, receivedOn }: Correction): Candidate {
  const candidate = tx.get(candidateTable, candidateId, '这名人员')
  reopenIfEnded(tx, requestId, '收到补正材料')
  voidResults(tx, candidate, '收到补正材料')
  const changes = {
    ...changedColumns(tx, candidate, { field, value: after }),
    ...withoutResult,
    ...replyDue(tx, receivedOn),
    missedDueOn: missedBefore(candidate, receivedOn),
    receivedOn,
    proofreadBy: null,
    stateReason: null,
  }
  const corrected = backToAccepted(tx, candidate, changes)
  reindexCandidate(tx, corrected)
  return corrected
}

/** Who was answered or sent back in time was not late; whoever still waited for us is measured by the day the correction came. */
export function missedBefore(candidate: Candidate, receivedOn: CalendarDate): CalendarDate | null {
  const isWaiting = candidate.state !== 'answered' && candidate.state !== 'returned'
  return isWaiting ? missedDueOn(candidate, receivedOn) : candidate.missedDueOn
}

function backToAccepted(
  tx: Writing,
  candidate: Candidate,
  changes: Parameters<typeof moveCandidate>[2]['changes'],
): Candidate {
  if (candidate.state === 'accepted') return tx.update(candidateTable, candidate, { ...changes })
  // What was answered is taken up again first: the answer stays on record and a 更正函 follows.
  const open = candidate.state === 'answered' ? moveCandidate(tx, candidate, { to: 'ready' }) : candidate
  return moveCandidate(tx, open, { to: 'accepted', ...(changes === undefined ? {} : { changes }) })
}
