import { AppError } from '../../shared/errors.ts'
import { unqueryableRefusal } from '../../shared/inquiry/unqueryable.ts'
import { basisObstacle } from '../../shared/verification/basisObstacle.ts'
import { differenceNames, differencesBetween } from '../../shared/verification/compare.ts'
import type { Handler } from '../call/handler.ts'
import { moveCandidate } from '../candidateRecord/candidateMoves.ts'
import { nextStateWords } from './nextStateWords.ts'
import { concludeCheck } from './verificationMoves.ts'
import { assertBlind, personInState } from './verificationRepository.ts'
import { verificationTable } from './verificationTable.ts'

/**
 * Records the second, blind entry and compares it with the first (design 6). Agreed: unlisted persons are done, listed ones go to 复审.
 * Any difference makes the person disputed for a third person; nobody is told whose entry said what.
 * Throws `invalid-input`.
 */
export const recordBlind: Handler<'verifications.record'> = (input, context) =>
  context.transact((tx) => {
    const { candidate, result } = personInState(tx, input.candidateId, 'inquired')
    assertBlind(tx, result, context.actor.userId)
    if (input.outcome === 'listed' && !input.listings.some(({ status }) => status === 'current'))
      throw new AppError('invalid-input', '结果为列入时，请填写至少一条在列的名单和认定机关。')
    const unasked = input.outcome === 'unqueryable' ? unqueryableRefusal(candidate) : null
    if (unasked !== null) throw new AppError('invalid-input', unasked)
    const obstacle = basisObstacle(
      input,
      { hasEvidence: result.evidenceId !== null, queriedAt: result.queriedAt },
      context.now().toISOString(),
    )
    if (obstacle !== null) throw new AppError('invalid-input', obstacle)
    const differences = differencesBetween({ ...result, idNumber: candidate.idNumber ?? '' }, input)
    const matched = differences.length === 0
    const row = tx.insert(verificationTable, {
      candidateId: candidate.id,
      requestId: candidate.requestId,
      resultId: result.id,
      mode: 'blind',
      basis: input.basis,
      lookedAt: input.lookedAt,
      checkerId: context.actor.userId,
      outcome: input.outcome,
      idTail: input.idTail,
      listings: input.outcome === 'listed' ? input.listings : [],
      evidenceId: result.evidenceId,
      evidencePage: result.evidencePage,
      differences,
      verdict: matched ? 'matched' : 'mismatched',
      checkedAt: context.now().toISOString(),
    })
    const after = matched
      ? concludeCheck(tx, candidate, result.outcome)
      : moveCandidate(tx, candidate, { to: 'disputed' })
    tx.record({
      act: matched ? 'verification.recorded' : 'verification.mismatched',
      object: `candidate:${candidate.id}`,
      detail: {
        mode: 'blind',
        basis: input.basis,
        lookedAt: input.lookedAt,
        outcome: input.outcome,
        differences,
      },
    })
    return {
      verificationId: row.id,
      matched,
      differences: differences.map((difference) => differenceNames[difference]),
      nextState: nextStateWords(tx, after, row),
    }
  })
