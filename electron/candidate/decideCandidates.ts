import { FindingCode, findingRules } from '../../shared/candidate/findings.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { moveCandidate } from '../candidateRecord/candidateMoves.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import { admittedRequest } from '../requestRecord/requestRepository.ts'

/** Decides doubtful persons of one letter with one reason; together only when their doubts are the same. Throws `conflict`, `invalid-input`. */
export const decideCandidates: Handler<'candidates.decide'> = (
  { candidateIds, decision, reason },
  { transact, actor },
) =>
  transact((tx) => {
    const persons = [...new Set(candidateIds)].map((id) => tx.get(candidateTable, id, '这名人员'))
    assertAlike(persons)
    if (decision === 'accept') assertNumbered(persons)
    const [first] = persons
    if (first !== undefined) admittedRequest(tx, first.requestId)
    for (const person of persons) {
      const decided = { decision, reason, by: actor.userId, at: tx.at }
      const stateReason = decision === 'return' ? reason : null
      moveCandidate(tx, person, {
        to: decision === 'accept' ? 'accepted' : 'returned',
        changes: { decision: decided, stateReason },
      })
      tx.record({
        act: 'candidate.decided',
        object: `candidate:${person.id}`,
        reason,
        detail: { decision, findings: person.findings, before: person.state },
      })
    }
    return { decided: persons.length }
  })

// Who is listed with another document has no number yet that a query could use.
function assertNumbered(persons: readonly Candidate[]): void {
  const open = persons.find(({ idNumber }) => idNumber === null)
  if (open !== undefined)
    throw new AppError(
      'conflict',
      `名单第 ${open.listOrder} 号还没有可以查询的号码，不能采纳：请先要公民身份号码，按盖章纸件录入；来文单位说明确无的，由两人先后录入证件。`,
    )
}

function assertAlike(persons: readonly Candidate[]): void {
  if (persons.some(({ state }) => state !== 'doubtful'))
    throw new AppError('conflict', '只有存疑待定的人员可以这样处理，请刷新后重选。')
  if (new Set(persons.map(({ requestId }) => requestId)).size > 1)
    throw new AppError('invalid-input', '只能一起处理同一件来文的人员。')
  if (new Set(persons.map(doubtsOf)).size > 1)
    throw new AppError('invalid-input', '所选人员的存疑原因不同，请按原因分别处理。')
}

/** The doubts of a person as one text; notes do not count. */
const doubtsOf = ({ findings }: Candidate) =>
  FindingCode.array()
    .parse(findings)
    .filter((code) => findingRules[code].effect === 'doubtful')
    .sort()
    .join()
