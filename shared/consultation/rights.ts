import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { consultationContract } from './contract.ts'

const desk = { session: 'unlocked', roles: businessRoles } as const
/** Those who answer for what the centre says. */
const supervisor = { session: 'unlocked', roles: ['spotChecker', 'signer'] } as const

/** Who may use the channels of 电话咨询: anybody of the desk may answer the telephone, the words are the supervisor's. */
export const consultationRights = {
  'consultations.lookUp': desk,
  'consultations.card': desk,
  'consultations.record': desk,
  'consultations.keepPromise': desk,
  'consultations.list': desk,
  'standardAnswers.list': desk,
  'standardAnswers.editions': desk,
  'standardAnswers.add': supervisor,
  'standardAnswers.change': supervisor,
  'standardAnswers.withdraw': supervisor,
} as const satisfies RightsOf<typeof consultationContract>
