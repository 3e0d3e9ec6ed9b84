import type { userContract } from '../../shared/user/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { listColleagues } from './listColleagues.ts'
import { listUsers } from './listUsers.ts'
import { proposeLeave } from './proposeLeave.ts'
import { proposeNew } from './proposeNew.ts'
import { proposeReset } from './proposeReset.ts'
import { proposeReturn } from './proposeReturn.ts'
import { proposeRoles } from './proposeRoles.ts'

/** Who answers the channels of this subject. */
export const userHandlers = {
  'users.list': listUsers,
  'users.colleagues': listColleagues,
  'users.proposeNew': proposeNew,
  'users.proposeRoles': proposeRoles,
  'users.proposeReset': proposeReset,
  'users.proposeLeave': proposeLeave,
  'users.proposeReturn': proposeReturn,
} satisfies HandlersOf<typeof userContract>
