import { AppError } from '../../shared/errors.ts'
import { beijingDate } from '../../shared/time.ts'
import { isSameName } from '../../shared/user/sameName.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { moveReply } from '../replyRecord/replyMoves.ts'
import { type Reply, replyOf } from '../replyRecord/replyRepository.ts'
import { copiesToSeal, letterPrints, nextSealSerial, sealLine } from './printRepository.ts'
import { sealUseTable } from './printTable.ts'

/**
 * 用印登记: the seal was put on confirmed copies. Numbers run without gaps within a year; the keeper is not the one who used it.
 * Throws `conflict`, `invalid-input`, `second-person-required`.
 */
export const recordSealUse: Handler<'seals.record'> = ({ replyId, use }, context) =>
  context.transact((tx) => {
    const reply = replyOf(tx, replyId)
    const documentNumber = assertMayBeSealed(tx, reply, use.copies)
    const today = beijingDate(context.now())
    if (use.usedOn > today) throw new AppError('invalid-input', '用印日期不能晚于今天，请核对。')
    if (reply.signedOn !== null && use.usedOn < reply.signedOn)
      throw new AppError('invalid-input', `用印日期早于签发日期（${reply.signedOn}），请核对。`)
    // The keeper has no account: his name as a person writes it, with a blank or a note, is still his.
    if (isSameName(use.keeper, context.actor.name))
      throw new AppError('second-person-required', '监印人不能是登记用印的本人，请填写在场监印的人。')
    const useYear = Number(use.usedOn.slice(0, 4))
    const row = tx.insert(sealUseTable, {
      ...use,
      useYear,
      useSerial: nextSealSerial(tx, useYear),
      requestId: reply.requestId,
      replyId,
      documentNumber,
      recordedBy: context.actor.userId,
      recordedAt: context.now().toISOString(),
    })
    if (reply.state === 'printing')
      moveReply(tx, reply, { to: 'sealed', changes: { sealedAt: context.now().toISOString() } })
    tx.record({ act: 'reply.sealed', object: `reply:${replyId}`, detail: { use: row } })
    return sealLine(tx, row)
  })

function assertMayBeSealed(tx: Reading, { id, documentNumber }: Reply, copies: number): string {
  if (letterPrints(tx, id).some(({ state }) => state === 'sent'))
    throw new AppError('conflict', '打印件还没有看样确认，请先确认「已打印并看过」，再用印。')
  const available = copiesToSeal(tx, id)
  if (copies > available)
    throw new AppError('invalid-input', `已确认、尚未用印的只有 ${available} 份，请核对份数。`)
  if (documentNumber === null) throw new AppError('conflict', '本函还没有文号，不能用印。')
  return documentNumber
}
