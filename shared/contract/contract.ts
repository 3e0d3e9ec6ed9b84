import type { z } from 'zod'
import { agendaContract } from '../agenda/contract.ts'
import { approvalContract } from '../approval/contract.ts'
import type { channelNames } from '../audit/channelNames.ts'
import { auditContract } from '../audit/contract.ts'
import { authorityContract } from '../authority/contract.ts'
import { backupContract } from '../backup/contract.ts'
import { calendarContract } from '../calendar/contract.ts'
import { candidateContract } from '../candidate/contract.ts'
import { clockContract } from '../clock/contract.ts'
import { consultationContract } from '../consultation/contract.ts'
import { deadlineContract } from '../deadline/contract.ts'
import { deliveryContract } from '../delivery/contract.ts'
import { draftContract } from '../draft/contract.ts'
import { emergencyContract } from '../emergency/contract.ts'
import { extensionContract } from '../extension/contract.ts'
import { inquiryContract } from '../inquiry/contract.ts'
import { listTypeContract } from '../listType/contract.ts'
import { objectionContract } from '../objection/contract.ts'
import { outageContract } from '../outage/contract.ts'
import { pauseContract } from '../pause/contract.ts'
import { policyContract } from '../policy/contract.ts'
import { printingContract } from '../printing/contract.ts'
import { registerContract } from '../register/contract.ts'
import { reminderContract } from '../reminder/contract.ts'
import { replyContract } from '../reply/contract.ts'
import { requestContract } from '../request/contract.ts'
import { reviewContract } from '../review/contract.ts'
import { rosterContract } from '../roster/contract.ts'
import { searchContract } from '../search/contract.ts'
import { sessionContract } from '../session/contract.ts'
import { settingContract } from '../setting/contract.ts'
import { unitContract } from '../unit/contract.ts'
import { uploadContract } from '../upload/contract.ts'
import { userContract } from '../user/contract.ts'
import { verificationContract } from '../verification/contract.ts'
import { wordingContract } from '../wording/contract.ts'
import { workbenchContract } from '../workbench/contract.ts'

/** Every channel between window and core: one line per subject. A new subject adds one here, in `shared/rights/table.ts` and in `electron/core/handlers.ts`. */
export const contract = {
  ...agendaContract,
  ...approvalContract,
  ...auditContract,
  ...authorityContract,
  ...backupContract,
  ...calendarContract,
  ...candidateContract,
  ...consultationContract,
  ...printingContract,
  ...deadlineContract,
  ...clockContract,
  ...deliveryContract,
  ...draftContract,
  ...emergencyContract,
  ...extensionContract,
  ...inquiryContract,
  ...listTypeContract,
  ...objectionContract,
  ...outageContract,
  ...policyContract,
  ...pauseContract,
  ...registerContract,
  ...reminderContract,
  ...replyContract,
  ...requestContract,
  ...reviewContract,
  ...rosterContract,
  ...searchContract,
  ...sessionContract,
  ...settingContract,
  ...unitContract,
  ...uploadContract,
  ...userContract,
  ...verificationContract,
  ...wordingContract,
  ...workbenchContract,
}

type Named<N> = N extends `${keyof typeof channelNames}.${string}` ? N : never

/** The name of a channel, such as `requests.register`; a channel of a subject that the trail has no word for has none, and so does not compile. */
export type ProcedureName = Named<keyof typeof contract>

/** What a caller sends: defaults may be left out. */
export type CallInput<N extends ProcedureName> = z.input<(typeof contract)[N]['input']>
/** What a handler receives, parsed. */
export type Input<N extends ProcedureName> = z.output<(typeof contract)[N]['input']>
/** What a caller gets back. */
export type Output<N extends ProcedureName> = z.output<(typeof contract)[N]['output']>

/** True when a channel of that name exists. */
export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name)
}
