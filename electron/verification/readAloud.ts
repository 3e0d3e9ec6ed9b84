import { AppError } from '../../shared/errors.ts'
import { documentNameOf } from '../../shared/identity/numberName.ts'
import { differenceNames } from '../../shared/verification/compare.ts'
import { pairVerdict } from '../../shared/verification/duties.ts'
import type { Actor } from '../call/actor.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import { moveCandidate } from '../candidateRecord/candidateMoves.ts'
import type { Writing } from '../database/row/transaction.ts'
import { withClassification } from '../listType/listTypeRepository.ts'
import { humanOf } from '../userRecord/humanRepository.ts'
import { nextStateWords } from './nextStateWords.ts'
import { recordShown, wasShown } from './shownMoves.ts'
import { concludeCheck } from './verificationMoves.ts'
import { evidenceOf, personInState } from './verificationRepository.ts'
import { verificationTable } from './verificationTable.ts'

/**
 * Opens one person for 唱读核对: both people see number, result and evidence. The opening is in the trail first, and who opened it cannot
 * check this result blindly any more.
 */
export const openReadAloud: Handler<'verifications.openReadAloud'> = ({ candidateId }, { transact }) =>
  transact((tx) => {
    const { candidate, result } = personInState(tx, candidateId, 'inquired')
    recordShown(tx, result, 'readAloud')
    return {
      candidateId,
      listOrder: candidate.listOrder,
      name: candidate.name,
      document: documentNameOf(candidate.idNumber ?? '', candidate.documentType),
      idNumber: candidate.idNumber ?? '',
      outcome: result.outcome,
      listings: withClassification(tx, result.listings),
      queriedAt: result.queriedAt,
      evidence: evidenceOf(tx, result),
    }
  })

/**
 * Records a 唱读核对 that two people sign, the second with an own password: every person was opened on this screen before, and at least one
 * of the two is a checker who did not enter the result. Listed persons and disagreements are signed one by one.
 * Throws `conflict`, `invalid-input`, `second-person-required`.
 */
export const recordReadAloud: Handler<'verifications.recordReadAloud'> = async (input, context) => {
  if (!input.agreed && (input.reason === '' || input.candidateIds.length > 1))
    throw new AppError('invalid-input', '不一致的人员须单独签名，并写明哪里不一致。')
  const partner = await context.session.proveOther(input.partner)
  return context.transact((tx) =>
    input.candidateIds.map((candidateId) => signedCheck(tx, context, { candidateId, partner, input })),
  )
}

interface Check {
  readonly candidateId: number
  readonly partner: Actor
  readonly input: {
    readonly agreed: boolean
    readonly reason: string
    readonly candidateIds: readonly number[]
  }
}

function signedCheck(tx: Writing, context: CallContext, { candidateId, partner, input }: Check) {
  const { candidate, result } = personInState(tx, candidateId, 'inquired')
  const { agreed, reason } = input
  if (result.outcome === 'listed' && input.candidateIds.length > 1)
    throw new AppError('invalid-input', '列入人员须逐人唱读并签名，请单独核对。')
  if (result.evidenceId === null)
    throw new AppError(
      'conflict',
      '这条结果没有查询凭证，不能唱读核对：请改为背靠背核对（重新查询），或退回查询。',
    )
  const withHuman = (one: Actor) => ({ ...one, human: humanOf(tx, one.userId) })
  const pair = pairVerdict({ enteredBy: humanOf(tx, result.enteredBy) }, [
    withHuman(context.actor),
    withHuman(partner),
  ])
  if (pair.kind === 'mayNot') throw new AppError('second-person-required', pair.sentence)
  if (!wasShown(tx, result, context.actor.userId))
    throw new AppError('conflict', '有人员还没有在本屏唱读，请打开后逐人唱读，再签名。')
  const row = tx.insert(verificationTable, {
    candidateId,
    requestId: candidate.requestId,
    resultId: result.id,
    mode: 'readAloud',
    basis: 'evidence',
    checkerId: pair.checkerId,
    coSignerId: pair.coSignerId,
    outcome: result.outcome,
    listings: result.listings,
    evidenceId: result.evidenceId,
    evidencePage: result.evidencePage,
    differences: agreed ? [] : ['readAloud'],
    remarks: agreed ? null : reason,
    verdict: agreed ? 'matched' : 'mismatched',
    checkedAt: context.now().toISOString(),
  })
  const after = agreed
    ? concludeCheck(tx, candidate, result.outcome)
    : moveCandidate(tx, candidate, { to: 'disputed' })
  tx.record({
    act: agreed ? 'verification.recorded' : 'verification.mismatched',
    object: `candidate:${candidateId}`,
    ...(agreed ? {} : { reason }),
    detail: { mode: 'readAloud', signedBy: [pair.checkerId, pair.coSignerId], outcome: result.outcome },
  })
  return {
    verificationId: row.id,
    matched: agreed,
    differences: agreed ? [] : [differenceNames.readAloud],
    nextState: nextStateWords(tx, after, row),
  }
}
