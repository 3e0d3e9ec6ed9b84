import { AppError } from '../../../shared/errors.ts'
import { timelinessOf } from '../../../shared/objection/timeliness.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { objectionDetail } from '../case/objectionDetail.ts'
import { disputedResult } from '../case/objectionFacts.ts'
import { actOnCase } from '../objectionMoves.ts'
import { factsOf, limitsOf, objectionOf } from '../objectionRepository.ts'
import { objectionEntryTable } from '../objectionTable.ts'
import { nameFiles, storeFiles } from './objectionFiles.ts'
import { dateProblem } from './registerObjection.ts'

/**
 * Enters dates that the unit told or corrected later, with their proof; the judgement is made anew, the old dates stay in the trail.
 * Throws `invalid-input`, `not-found`.
 */
export const amendEntry: Handler<'objections.amend'> = async (input, context) => {
  const { objectionId, entryId, reason, files: handedIn, ...dates } = input
  context.read((tx) => assertAmendable(tx, input, context.now()))
  const files = await storeFiles(context, handedIn)
  return context.transact((tx) => {
    const before = assertAmendable(tx, input, context.now())
    const after = tx.update(objectionEntryTable, before, dates)
    actOnCase(tx, objectionOf(tx, objectionId), { act: { act: 'amend', entry: factsOf(after) } })
    const named = nameFiles(tx, { objectionId, entryId }, { context, files })
    const { resultReceivedOn, personAppliedOn, proof } = before
    tx.record({
      act: 'objection.amended',
      object: `objection:${objectionId}`,
      reason,
      detail: {
        entryId,
        before: { resultReceivedOn, personAppliedOn, proof },
        after: dates,
        timeliness: timelinessOf(limitsOf(tx, objectionId), entryId),
        files: named,
      },
    })
    return objectionDetail(tx, objectionId, context)
  })
}

function assertAmendable(
  tx: Reading,
  input: {
    readonly objectionId: number
    readonly entryId: number
    readonly resultReceivedOn: string | null
    readonly personAppliedOn: string | null
    readonly proof: string
  },
  now: Date,
) {
  const { objectionId, entryId, resultReceivedOn, personAppliedOn, proof } = input
  const objection = objectionOf(tx, objectionId)
  const entry = tx.first(objectionEntryTable, { id: entryId, objectionId })
  if (entry === null || entry.withdrawnOn !== null)
    throw new AppError('not-found', '这项异议没有这个入口，或已撤回，请刷新后重试。')
  const disputed = disputedResult(tx, objection.replyId, objection.candidateId)
  const problem = dateProblem({ ...entry, resultReceivedOn, personAppliedOn, proof }, disputed, now)
  if (problem !== null) throw new AppError('invalid-input', problem)
  return entry
}
