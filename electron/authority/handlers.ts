import type { authorityContract } from '../../shared/authority/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { listAuthorities, readSpecimen } from './listAuthorities.ts'
import { proposeAuthority, proposeAuthorityEnd } from './proposeAuthority.ts'

/** Who answers the channels of this subject. */
export const authorityHandlers = {
  'authorities.list': listAuthorities,
  'authorities.readSpecimen': readSpecimen,
  'authorities.propose': proposeAuthority,
  'authorities.proposeEnd': proposeAuthorityEnd,
} satisfies HandlersOf<typeof authorityContract>
