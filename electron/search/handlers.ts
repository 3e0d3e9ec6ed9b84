import type { searchContract } from '../../shared/search/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { findPersons } from './findPersons.ts'
import { findRequests } from './findRequests.ts'

/** Who answers the channels of this subject. */
export const searchHandlers = {
  'searches.letters': findRequests,
  'searches.persons': findPersons,
} satisfies HandlersOf<typeof searchContract>
