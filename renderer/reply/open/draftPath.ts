import type { ReplyKind } from '../../../shared/reply/kinds.ts'
import { place } from '../../place/place.ts'
import type { Address } from '../../place/screenPath.ts'

/** The address at which a letter of this kind is drafted. */
export const draftPath = (requestId: number, kind: ReplyKind): Address => place.draft.at({ requestId, kind })
