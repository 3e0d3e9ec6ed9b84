import { AppError } from '../../shared/errors.ts'
import { lateMatterNames, replyMatters } from '../../shared/request/lateEntry.ts'
import { beijingMinute } from '../../shared/time.ts'
import { proposeApproval } from '../approval/approvalMoves.ts'
import type { Handler } from '../call/handler.ts'
import { storedUpload } from '../call/storedUpload.ts'
import type { Reading } from '../database/row/transaction.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { enterLateAct } from './enterLateAct.ts'

/** Proposes the true time of an act that was done on paper, with the scan of the paper. Throws `invalid-input`. */
export const proposeLate: Handler<'emergency.proposeLate'> = async (input, context) => {
  const { number, matter, doneAt, doneBy, scanUploadId, reason } = input
  const { actor, now, read, transact, attachments } = context
  read((tx) => letterOf(tx, input))
  const scan = await storedUpload(context, scanUploadId, 'late-entry-scan')
  const row = transact((tx) => {
    const letter = letterOf(tx, input)
    const words = `应急补录 ${number} 的「${lateMatterNames[matter]}」：真实时间 ${beijingMinute(doneAt)}，纸面办理人 ${doneBy}`
    const by = { enteredBy: actor.userId, enteredAt: tx.at, scanId: attachments.adopt(tx, scan).id }
    const payload = { ...letter, matter, doneAt, doneBy, ...by }
    const subject = `late:${letter.requestId}:${letter.replyId}:${matter}`
    return proposeApproval(tx, enterLateAct, { subject, words, reason, payload, actor, at: now() })
  })
  return { approvalId: row.id }
}

/** The letter with this number: ours for 签发 and 送达, the incoming one for the others. */
function letterOf(
  tx: Reading,
  { number, matter }: Pick<Parameters<typeof proposeLate>[0], 'number' | 'matter'>,
): { requestId: number | null; replyId: number | null } {
  if (replyMatters.includes(matter)) {
    const reply = tx.first(replyTable, { documentNumber: number }, { orderBy: 'id', descending: true })
    if (reply === null)
      throw new AppError('invalid-input', `没有发文字号为「${number}」的函件，请照纸面核对。`)
    return { requestId: reply.requestId, replyId: reply.id }
  }
  const [, year, serial] = /^(?:收)?(\d{4})-(\d{1,6})$/u.exec(number) ?? []
  const request =
    year === undefined
      ? null
      : tx.first(requestTable, { intakeYear: Number(year), intakeSerial: Number(serial) })
  if (request === null)
    throw new AppError('invalid-input', `没有收文号为「${number}」的来文，请照纸面核对，如 2026-0012。`)
  return { requestId: request.id, replyId: null }
}
