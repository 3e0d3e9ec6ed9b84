import { AppError } from '../../shared/errors.ts'
import type { Actor } from '../call/actor.ts'
import type { Handler } from '../call/handler.ts'
import { moveCandidate } from '../candidateRecord/candidateMoves.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import { candidateTable, correctionTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { replyItemTable } from '../replyRecord/replyTable.ts'
import { admittedRequest } from '../requestRecord/requestRepository.ts'
import { isOneHuman } from '../userRecord/humanRepository.ts'

/** Makes persons doubtful again whom the same person decided, as long as nobody has gone on from it; all of them or none. Throws `conflict`. */
export const undoDecision: Handler<'candidates.undoDecision'> = ({ candidateIds }, { transact, actor }) =>
  transact((tx) => {
    const persons = [...new Set(candidateIds)].map((id) => tx.get(candidateTable, id, '这名人员'))
    for (const person of persons) {
      admittedRequest(tx, person.requestId)
      const decision = decisionThatStands(tx, person, actor)
      moveCandidate(tx, person, { to: 'doubtful', changes: { decision: null, stateReason: null } })
      tx.record({
        act: 'candidate.decisionUndone',
        object: `candidate:${person.id}`,
        detail: { decision, findings: person.findings, before: person.state },
      })
    }
    return { undone: persons.length }
  })

const stateAfter = { accept: 'accepted', return: 'returned' } as const

/** The decision of a person whom nobody has touched since the same person decided; throws with a sentence otherwise. */
function decisionThatStands(
  tx: Reading,
  { id, decision: last, listOrder, proofreadBy, state }: Candidate,
  actor: Pick<Actor, 'userId'>,
): keyof typeof stateAfter {
  const decision = last === null || last.decision === 'keyed' ? null : last.decision
  if (decision === null || !isOneHuman(tx, last?.by ?? null, actor.userId) || stateAfter[decision] !== state)
    throw new AppError(
      'conflict',
      `名单第 ${listOrder} 号不是本人刚处理的样子，不能撤销，请刷新后按当前状态办理。`,
    )
  const isCorrected = tx.count(correctionTable, { candidateId: id }) > 0
  const isInReply = tx.count(replyItemTable, { candidateId: id }) > 0
  if (proofreadBy !== null || isCorrected || isInReply)
    throw new AppError(
      'conflict',
      `名单第 ${listOrder} 号已有人接着办理（名单校对、补正或拟稿），不能撤销；确需更改的请办理补正或退回。`,
    )
  return decision
}
