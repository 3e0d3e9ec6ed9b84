import type { ProcedureName } from '../../../shared/contract/contract.ts'

/**
 * What waits while the control rows are not those written last: signing and the numbers that come with it, and every change of who may do
 * what and by which rules. Reading, printing what is signed, dispatch, receipt, verification, backup and the settlement by two go on.
 */
export const stoppedByBreach: ReadonlySet<ProcedureName> = new Set<ProcedureName>([
  'replies.sign',
  'replies.enterSignature',
  'replies.confirmSignature',
  'replies.void',
  'approvals.confirm',
  'users.proposeNew',
  'users.proposeRoles',
  'users.proposeReset',
  'users.proposeLeave',
  'settings.propose',
  'listTypes.proposeNew',
  'listTypes.proposeChange',
  'listTypes.classify',
  'calendars.propose',
  'calendars.confirm',
  'wordings.load',
])
