import { candidateStateNames } from '../../shared/candidate/model.ts'
import { AppError } from '../../shared/errors.ts'
import { moveCandidate } from '../candidate/candidateRepository.ts'
import type { Actor, CallContext } from '../core/callContext.ts'
import type { Handler } from '../core/handler.ts'
import type { Writing } from '../database/transaction.ts'
import { concludeCheck, evidenceOf, personInState } from './verificationRepository.ts'
import { verificationTable } from './verificationTable.ts'

/** Opens one person for 唱读核对: both people see number, result and evidence; the opening is in the trail. */
export const openReadAloud: Handler<'verifications.openReadAloud'> = ({ candidateId }, { transact }) =>
  transact((tx) => {
    const { candidate, result } = personInState(tx, candidateId, 'inquired')
    tx.record({ act: 'candidate.viewed', object: `candidate:${candidateId}`, detail: { for: 'readAloud' } })
    return {
      candidateId,
      listOrder: candidate.listOrder,
      name: candidate.name,
      idNumber: candidate.idNumber ?? '',
      outcome: result.outcome,
      listings: [...result.listings],
      queriedAt: result.queriedAt,
      evidence: evidenceOf(tx, result),
    }
  })

/**
 * Records a 唱读核对 that two people sign, each with an own password. At least one of them did not enter the result, and that one
 * counts as the checker; both may verify. Listed persons are signed one by one.
 */
export const recordReadAloud: Handler<'verifications.recordReadAloud'> = async (input, context) => {
  const partner = await context.session.proveOther(input.partner)
  if (!partner.roles.some((role) => role === 'verifier' || role === 'inquirer'))
    throw new AppError('forbidden', '唱读核对的另一人须是查询员或核对员，请换人。')
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
  if (result.outcome === 'listed' && input.candidateIds.length > 1)
    throw new AppError('invalid-input', '列入人员须逐人唱读并签名，请单独核对。')
  const pair = [context.actor.userId, partner.userId]
  const checkerId = pair.find((userId) => userId !== result.enteredBy)
  if (checkerId === undefined || pair[0] === pair[1])
    throw new AppError('second-person-required', '唱读核对须两人，且至少一人不是登记人，请换人。')
  const { agreed } = input
  if (!agreed && input.reason === '') throw new AppError('invalid-input', '不一致时请写明哪里不一致。')
  const row = tx.insert(verificationTable, {
    candidateId,
    requestId: candidate.requestId,
    resultId: result.id,
    mode: 'readAloud',
    basis: 'evidence',
    checkerId,
    coSignerId: pair.find((userId) => userId !== checkerId) ?? null,
    outcome: result.outcome,
    listings: result.listings,
    evidenceId: result.evidenceId,
    evidencePage: result.evidencePage,
    differences: agreed ? [] : ['outcome'],
    verdict: agreed ? 'matched' : 'mismatched',
    checkedAt: context.now().toISOString(),
  })
  const after = agreed
    ? concludeCheck(tx, candidate, result.outcome)
    : moveCandidate(tx, candidate, { to: 'disputed' })
  tx.record({
    act: agreed ? 'verification.recorded' : 'verification.mismatched',
    object: `candidate:${candidateId}`,
    ...(agreed ? {} : { reason: input.reason }),
    detail: { mode: 'readAloud', signedBy: pair },
  })
  return {
    verificationId: row.id,
    matched: agreed,
    differences: agreed ? [] : [input.reason],
    nextState: candidateStateNames[after.state],
  }
}
