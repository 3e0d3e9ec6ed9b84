import { agendaRights } from '../agenda/rights.ts'
import { approvalRights } from '../approval/rights.ts'
import { auditRights } from '../audit/rights.ts'
import { backupRights } from '../backup/rights.ts'
import { calendarRights } from '../calendar/rights.ts'
import { candidateRights } from '../candidate/rights.ts'
import { clockRights } from '../clock/rights.ts'
import { consultationRights } from '../consultation/rights.ts'
import { deadlineRights } from '../deadline/rights.ts'
import { deliveryRights } from '../delivery/rights.ts'
import { draftRights } from '../draft/rights.ts'
import { extensionRights } from '../extension/rights.ts'
import { inquiryRights } from '../inquiry/rights.ts'
import type { ProcedureName } from '../ipc/contract.ts'
import { listTypeRights } from '../listType/rights.ts'
import { objectionRights } from '../objection/rights.ts'
import { outageRights } from '../outage/rights.ts'
import { pauseRights } from '../pause/rights.ts'
import { printingRights } from '../printing/rights.ts'
import { registerRights } from '../register/rights.ts'
import { reminderRights } from '../reminder/rights.ts'
import { replyRights } from '../reply/rights.ts'
import { requestRights } from '../request/rights.ts'
import { reviewRights } from '../review/rights.ts'
import { rosterRights } from '../roster/rights.ts'
import { searchRights } from '../search/rights.ts'
import { sessionRights } from '../session/rights.ts'
import { settingRights } from '../setting/rights.ts'
import { unitRights } from '../unit/rights.ts'
import { uploadRights } from '../upload/rights.ts'
import { userRights } from '../user/rights.ts'
import { verificationRights } from '../verification/rights.ts'
import { wordingRights } from '../wording/rights.ts'
import { workbenchRights } from '../workbench/rights.ts'
import type { Access } from './access.ts'

/** The one table of rights: channel × role × session × state. A channel that is missing here does not compile (security 9). */
export const rightsTable = {
  ...agendaRights,
  ...approvalRights,
  ...auditRights,
  ...backupRights,
  ...calendarRights,
  ...candidateRights,
  ...consultationRights,
  ...printingRights,
  ...deadlineRights,
  ...clockRights,
  ...deliveryRights,
  ...draftRights,
  ...extensionRights,
  ...inquiryRights,
  ...listTypeRights,
  ...objectionRights,
  ...outageRights,
  ...pauseRights,
  ...registerRights,
  ...reminderRights,
  ...replyRights,
  ...requestRights,
  ...reviewRights,
  ...rosterRights,
  ...searchRights,
  ...sessionRights,
  ...settingRights,
  ...unitRights,
  ...uploadRights,
  ...userRights,
  ...verificationRights,
  ...wordingRights,
  ...workbenchRights,
} satisfies Record<ProcedureName, Access>

/** The row of a channel. */
export function accessOf(name: ProcedureName): Access {
  return rightsTable[name]
}
