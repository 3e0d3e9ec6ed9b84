import type { ObjectionLetter } from '../../../shared/objection/summary.ts'
import { place } from '../../place/place.ts'
import type { Address } from '../../place/screenPath.ts'

const beingIssued: readonly ObjectionLetter['state'][] = [
  'signed',
  'printing',
  'sealed',
  'dispatched',
  'received',
]

/** Where a letter of a case is worked on: drafted and signed at 复函, then printed, sealed and sent at 印发. */
export function letterPath({ replyId, state }: Pick<ObjectionLetter, 'replyId' | 'state'>): Address {
  return beingIssued.includes(state) ? place.dispatch.at({ replyId }) : place.reply.at({ replyId })
}
