import type { ProcedureName } from '../../../shared/contract/contract.ts'
import { accessOf } from '../../../shared/contract/rightsTable.ts'
import { holdsRole } from '../../../shared/rights/decision.ts'
import { useSession } from './session.ts'

export type May = (channel: ProcedureName) => boolean

/** Whether the roles of the person at the desk open a channel, by the row the core decides with: what is not allowed is not offered. */
export function useMay(): May {
  const { user } = useSession()
  return (channel) => holdsRole(accessOf(channel), user.roles)
}
