import type { policyContract } from '../../shared/policy/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { listPolicies } from './listPolicies.ts'
import { proposePolicy } from './proposePolicy.ts'

/** Who answers the channels of this subject. */
export const policyHandlers = {
  'policies.list': listPolicies,
  'policies.propose': proposePolicy,
} satisfies HandlersOf<typeof policyContract>
