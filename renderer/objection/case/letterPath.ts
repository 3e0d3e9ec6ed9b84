import type { ObjectionLetter } from '../../../shared/objection/summary.ts'

const beingIssued: readonly ObjectionLetter['state'][] = [
  'signed',
  'printing',
  'sealed',
  'dispatched',
  'received',
]

/** Where a letter of a case is worked on: drafted and signed at 复函, then printed, sealed and sent at 印发. */
export function letterPath({ replyId, state }: Pick<ObjectionLetter, 'replyId' | 'state'>): string {
  return beingIssued.includes(state) ? `/dispatches/${replyId}` : `/replies/${replyId}`
}
