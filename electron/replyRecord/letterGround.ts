import { AppError } from '../../shared/errors.ts'
import type { LetterGround } from '../../shared/reply/ground.ts'
import type { Reading } from '../database/row/transaction.ts'
import { intakeNumber, type RequestRecord } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import type { Reply } from './replyRepository.ts'

/** What a letter of ours was drafted from, and the id of that. */
export interface Ground {
  readonly of: LetterGround
  readonly id: number
}

/** The ground of a letter; a row of before 2026-12 names its incoming letter only. */
export function groundOf({ id, ground, groundId, requestId }: Reply): Ground {
  if (ground !== null && groundId !== null) return { of: ground, id: groundId }
  if (requestId !== null) return { of: 'request', id: requestId }
  throw new AppError('database-damaged', `函件 ${id} 没有依据，请报告系统管理员。`)
}

/** The columns of a letter that stands on an incoming letter. */
export const onRequest = (requestId: number) =>
  ({ requestId, ground: 'request', groundId: requestId }) as const

/** The incoming letter a letter of ours belongs to; null for a letter of another ground. */
export function incomingOf(tx: Reading, { requestId }: Pick<Reply, 'requestId'>): RequestRecord | null {
  return requestId === null ? null : tx.get(requestTable, requestId, '这件来文')
}

/** The same, for acts that only letters of an incoming letter have; throws `conflict` for any other. */
export function requestOfReply(tx: Reading, reply: Pick<Reply, 'requestId'>): RequestRecord {
  const request = incomingOf(tx, reply)
  if (request === null)
    throw new AppError('conflict', '本函不是由来文引起的，没有这一步，请在它的依据处办理。')
  return request
}

/** How the papers of a letter are named before it has a number: our number of the incoming letter, else 函件 and its id. */
export function groundNumber(tx: Reading, reply: Pick<Reply, 'id' | 'requestId'>): string {
  const request = incomingOf(tx, reply)
  return request === null ? `函件 ${reply.id}` : intakeNumber(request)
}
