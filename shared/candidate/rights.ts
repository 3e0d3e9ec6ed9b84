import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { candidateContract } from './contract.ts'
import type { CandidateState } from './model.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const registrar = { session: 'unlocked', roles: ['registrar'] } as const
const second = { session: 'unlocked', roles: ['registrar', 'verifier'] } as const

const beforeResult = ['doubtful', 'accepted', 'ready', 'inquiring', 'pending'] as const
const withdrawable = [
  ...beforeResult,
  'inquired',
  'disputed',
  'underReview',
  'concluded',
  'returned',
] as const satisfies readonly CandidateState[]

/** Who may use the channels of the persons, and on persons in which states. */
export const candidateRights = {
  'candidates.list': readable,
  'candidates.row': readable,
  'candidates.get': readable,
  'candidates.reveal': readable,
  'candidates.decide': registrar,
  'candidates.key': { ...registrar, states: { candidateId: ['returned', 'doubtful'] } },
  'candidates.enterDocument': { ...second, states: { candidateId: ['doubtful', 'returned', 'accepted'] } },
  'candidates.confirmDocument': { ...second, states: { candidateId: ['doubtful', 'returned', 'accepted'] } },
  'candidates.voidDocument': second,
  'candidates.withdraw': { ...registrar, states: { candidateId: withdrawable } },
  'candidates.return': { ...registrar, states: { candidateId: beforeResult } },
  'candidates.correctByPaper': { ...second, states: { candidateId: ['accepted'] } },
  'candidates.enterCorrection': {
    ...registrar,
    states: { candidateId: [...withdrawable, 'answered'] },
  },
  'candidates.corrections': { session: 'unlocked', roles: ['registrar', 'verifier', 'inquirer'] },
  'candidates.confirmCorrection': second,
  'candidates.refuseCorrection': second,
} as const satisfies RightsOf<typeof candidateContract>
