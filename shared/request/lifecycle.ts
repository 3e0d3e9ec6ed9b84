import { AppError } from '../errors.ts'
import { type RequestState, requestStateNames } from './model.ts'

/**
 * Every legal move of a letter.
 *
 * registered ─► admitted ─► closed ─► archived
 *      ├─► returned (退回补正函 for the whole letter; the corrected letter is a new receipt) ─► archived
 *      └─► withdrawn ─► archived
 * closed/archived ─► admitted: persons were corrected or supplemented, or an objection reopens the file.
 *
 * Source: the procedure of the provincial notice (domain 1.3, S0). 推断: a letter sent back whole or taken back, after 政府信息公开条例
 * art. 30, by which a corrected application is a new receipt.
 */
const moves = {
  registered: ['admitted', 'returned', 'withdrawn'],
  admitted: ['closed', 'returned', 'withdrawn'],
  returned: ['archived'],
  withdrawn: ['archived'],
  closed: ['archived', 'admitted'],
  archived: ['admitted'],
} as const satisfies Record<RequestState, readonly RequestState[]>

/** True when a letter may go from one state to the other. */
export function mayMoveRequest(from: RequestState, to: RequestState): boolean {
  return (moves[from] as readonly RequestState[]).includes(to)
}

/** Throws `conflict` with a sentence when the move is not in the table. */
export function assertRequestMove(from: RequestState, to: RequestState): void {
  if (!mayMoveRequest(from, to))
    throw new AppError(
      'conflict',
      `该来文当前为「${requestStateNames[from]}」，不能转为「${requestStateNames[to]}」，请刷新后按当前环节办理。`,
    )
}
