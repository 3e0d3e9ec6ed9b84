import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { verificationContract } from './contract.ts'

const verifier = { session: 'unlocked', roles: ['verifier'] } as const
const inquired = { states: { candidateId: ['inquired'] } } as const
// Whoever neither queried nor checked may settle a mismatch; the recorded acts decide, not the role.
const settler = {
  session: 'unlocked',
  roles: ['verifier', 'firstReviewer', 'secondReviewer', 'thirdReviewer', 'signer'],
} as const
const disputed = { states: { candidateId: ['disputed'] } } as const

/** Who may use the channels of 结果核对, and on persons in which states. */
export const verificationRights = {
  'verifications.queue': verifier,
  'verifications.open': { ...verifier, ...inquired },
  'verifications.record': { ...verifier, ...inquired },
  'verifications.openReadAloud': { ...verifier, ...inquired },
  'verifications.recordReadAloud': verifier,
  'verifications.pages': verifier,
  'verifications.openPage': verifier,
  'verifications.confirmPage': verifier,
  'verifications.disputes': settler,
  'verifications.openDispute': { ...settler, ...disputed },
  'verifications.adjudicate': { ...settler, ...disputed },
  'verifications.sendBack': {
    session: 'unlocked',
    roles: ['verifier', 'signer'],
    states: { candidateId: ['inquired', 'concluded', 'underReview'] },
  },
  'verifications.readEvidence': {
    session: 'unlocked',
    roles: ['verifier', 'firstReviewer', 'secondReviewer', 'thirdReviewer', 'signer'],
  },
  'verifications.ofRequest': { session: 'unlocked', roles: businessRoles },
} as const satisfies RightsOf<typeof verificationContract>
