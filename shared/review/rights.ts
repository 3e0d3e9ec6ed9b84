import type { RightsOf } from '../rights/access.ts'
import { businessRoles, reviewerRoles } from '../rights/roleGroups.ts'
import type { reviewContract } from './contract.ts'

const underReview = { states: { candidateId: ['underReview'] } } as const

/** Who may use the channels of 复审·复核·复查; which stage a person may sign is decided from recorded acts. */
export const reviewRights = {
  'reviews.queue': { session: 'unlocked', roles: reviewerRoles },
  'reviews.open': { session: 'unlocked', roles: reviewerRoles, ...underReview },
  'reviews.record': { session: 'unlocked', roles: reviewerRoles, ...underReview },
  'reviews.ofRequest': { session: 'unlocked', roles: businessRoles },
} as const satisfies RightsOf<typeof reviewContract>
