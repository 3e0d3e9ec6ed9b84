import type { wordingContract } from '../../shared/wording/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { listWordings } from './listWordings.ts'
import { loadWording } from './loadWording.ts'

/** Who answers the channels of this subject. */
export const wordingHandlers = {
  'wordings.list': listWordings,
  'wordings.load': loadWording,
} satisfies HandlersOf<typeof wordingContract>
