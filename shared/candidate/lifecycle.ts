import { AppError } from '../errors.ts'
import { type CandidateState, candidateStateNames } from './model.ts'

/**
 * Every legal move of one person's query. A pair that is absent here is a move nobody may make.
 *
 * doubtful ─► accepted ─► ready ─► inquiring ─► inquired ─► concluded ─► answered
 *     └─► returned ─► accepted      └─► pending   ├─► disputed (第三人核定)
 *                                                 └─► underReview (列入: 复审·复核·复查) ─► concluded
 * A check that agrees on 无法查询 sends the person back to the unit (`returned`). Back to `ready`: a review says no, a check sends back, a re-look before signing. Back to `accepted`: a correction
 * (补正) voids query and check, and the list must be compared with the sealed paper again.
 * Back to `doubtful`: the decision was taken back at once.
 *
 * Source: query, 查询核实, and 二次复审、复核、复查 of the listed before the reply (domain 1.3 steps 4 to 7, S0).
 * 推断: everything before the query, 待核实 and the third person.
 */
const moves = {
  doubtful: ['accepted', 'returned', 'withdrawn'],
  accepted: ['ready', 'doubtful', 'returned', 'withdrawn'],
  ready: ['inquiring', 'accepted', 'returned', 'withdrawn'],
  inquiring: ['inquired', 'pending', 'ready', 'accepted', 'returned', 'withdrawn'],
  inquired: ['concluded', 'underReview', 'returned', 'disputed', 'ready', 'pending', 'accepted', 'withdrawn'],
  pending: ['ready', 'inquiring', 'accepted', 'returned', 'withdrawn'],
  disputed: ['concluded', 'underReview', 'returned', 'ready', 'pending', 'accepted', 'withdrawn'],
  underReview: ['concluded', 'ready', 'accepted', 'withdrawn'],
  concluded: ['answered', 'ready', 'accepted', 'withdrawn'],
  answered: ['ready'],
  returned: ['accepted', 'doubtful', 'withdrawn'],
  withdrawn: [],
} as const satisfies Record<CandidateState, readonly CandidateState[]>

/** True when a person's query may go from one state to the other. */
export function mayMove(from: CandidateState, to: CandidateState): boolean {
  return (moves[from] as readonly CandidateState[]).includes(to)
}

/** Throws `conflict` with a sentence when the move is not in the table. */
export function assertMove(from: CandidateState, to: CandidateState): void {
  if (!mayMove(from, to))
    throw new AppError(
      'conflict',
      `该人员当前为「${candidateStateNames[from]}」，不能转为「${candidateStateNames[to]}」，请刷新后按当前环节办理。`,
    )
}
