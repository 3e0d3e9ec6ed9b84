import type { searchContract } from '../../shared/search/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { findLetters } from './findLetters.ts'
import { findPersons } from './findPersons.ts'

/** Who answers the channels of this subject. */
export const searchHandlers = {
  'searches.letters': findLetters,
  'searches.persons': findPersons,
} satisfies HandlersOf<typeof searchContract>
