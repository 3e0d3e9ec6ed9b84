import { AppError } from '../../../shared/errors.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { assertNothingProposed } from '../answer/answerRepository.ts'
import { nameFiles, storeFiles } from '../entry/objectionFiles.ts'
import { actOnCase } from '../objectionMoves.ts'
import { entriesOf, objectionOf } from '../objectionRepository.ts'
import { objectionEntryTable, objectionLetterTable } from '../objectionTable.ts'
import { objectionDetail } from './objectionDetail.ts'

/** When the unit told the person, as it told us; the last step of a case, unless a correction is still owed. Throws `invalid-input`. */
export const recordTold: Handler<'objections.recordTold'> = async (
  { objectionId, toldOn, proof, uploadId },
  context,
) => {
  if (toldOn > beijingDate(context.now()))
    throw new AppError('invalid-input', '告知本人的日期不能晚于今天，请核对。')
  const files = await storeFiles(
    context,
    uploadId === null ? [] : [{ uploadId, role: 'toldProof', description: '' }],
  )
  return context.transact((tx) => {
    assertNothingProposed(tx, objectionId)
    actOnCase(tx, objectionOf(tx, objectionId), {
      act: { act: 'tell', on: toldOn },
      changes: { toldOn, toldProof: proof },
    })
    const [named] = nameFiles(tx, { objectionId, entryId: null }, { context, files })
    tx.record({
      act: 'objection.told',
      object: `objection:${objectionId}`,
      detail: { toldOn, proof, file: named ?? null },
    })
    return objectionDetail(tx, objectionId, context)
  })
}

/** The unit never told us that it told the person: the supervisor ends the case after the unit's limit. */
export const closeObjection: Handler<'objections.close'> = ({ objectionId, reason }, context) =>
  context.transact((tx) => {
    const on = beijingDate(context.now())
    assertNothingProposed(tx, objectionId)
    const closed = actOnCase(tx, objectionOf(tx, objectionId), { act: { act: 'close', on } })
    tx.record({
      act: 'objection.closed',
      object: `objection:${objectionId}`,
      reason,
      detail: { on, state: closed.state },
    })
    return objectionDetail(tx, objectionId, context)
  })

/** The unit takes an entrance back in writing, or the whole case; what was late stays late. Throws `conflict`, `invalid-input`. */
export const withdrawObjection: Handler<'objections.withdraw'> = async (input, context) => {
  const { objectionId, entryId, receivedOn, basis, uploadId } = input
  if (receivedOn > beijingDate(context.now()))
    throw new AppError('invalid-input', '收到撤回材料的日期不能晚于今天，请核对。')
  const files = await storeFiles(
    context,
    uploadId === null ? [] : [{ uploadId, role: 'withdrawal', description: '' }],
  )
  return context.transact((tx) => {
    assertNothingProposed(tx, objectionId)
    const standing = entriesOf(tx, objectionId).filter(({ withdrawnOn }) => withdrawnOn === null)
    const meant = standing.filter(({ id }) => entryId === null || id === entryId)
    if (meant.length === 0) throw new AppError('conflict', '这项异议已经撤回，请刷新后核对。')
    for (const entry of meant) {
      if (receivedOn < entry.receivedOn)
        throw new AppError('invalid-input', '收到撤回材料的日期早于收到异议的日期，请核对。')
      actOnCase(tx, objectionOf(tx, objectionId), {
        act: { act: 'withdraw', entryId: entry.id, on: receivedOn },
      })
      tx.update(objectionEntryTable, entry, { withdrawnOn: receivedOn, withdrawBasis: basis })
    }
    if (meant.length === standing.length) assertNoLetterOnItsWay(tx, objectionId)
    const [named] = nameFiles(tx, { objectionId, entryId }, { context, files })
    tx.record({
      act: 'objection.withdrawn',
      object: `objection:${objectionId}`,
      reason: basis,
      detail: { entryIds: meant.map(({ id }) => id), receivedOn, file: named ?? null },
    })
    return objectionDetail(tx, objectionId, context)
  })
}

function assertNoLetterOnItsWay(tx: Writing, objectionId: number): void {
  const replyIds = tx.where(objectionLetterTable, { objectionId }).map(({ replyId }) => replyId)
  const living = tx
    .where(replyTable, { id: replyIds })
    .find(({ state }) => state !== 'voided' && state !== 'dispatched' && state !== 'received')
  if (living !== undefined) throw new AppError('conflict', '本案有正在办理的函件，请先将其作废，再登记撤回。')
}
