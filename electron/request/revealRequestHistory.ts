import { AppError } from '../../shared/errors.ts'
import { wordedHistory } from '../audit/requestTrailRepository.ts'
import type { Handler } from '../call/handler.ts'

/** One entry of a letter's trail with names, numbers and texts as recorded; each look is an entry with its reason. Throws `not-found`. */
export const revealRequestHistory: Handler<'requests.revealHistory'> = (
  { requestId, seq, reason },
  { transact },
) =>
  transact((tx) => {
    const [line] = wordedHistory(tx, requestId, seq)
    if (line === undefined) throw new AppError('not-found', '这件来文没有这一条留痕，请刷新后重试。')
    tx.record({ act: 'request.historyRevealed', object: `request:${requestId}`, reason, detail: { seq } })
    return line
  })
