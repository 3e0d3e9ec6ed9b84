import type { contract } from '../../shared/contract/contract.ts'
import { agendaHandlers } from '../agenda/handlers.ts'
import { approvalHandlers } from '../approval/handlers.ts'
import { auditHandlers } from '../audit/handlers.ts'
import { authorityHandlers } from '../authority/handlers.ts'
import { backupHandlers } from '../backup/handlers.ts'
import { calendarHandlers } from '../calendar/handlers.ts'
import type { HandlersOf } from '../call/handler.ts'
import { candidateHandlers } from '../candidate/handlers.ts'
import { clockHandlers } from '../clock/handlers.ts'
import { consultationHandlers } from '../consultation/handlers.ts'
import { deadlineHandlers } from '../deadline/handlers.ts'
import { deliveryHandlers } from '../delivery/handlers.ts'
import { draftHandlers } from '../draft/handlers.ts'
import { emergencyHandlers } from '../emergency/handlers.ts'
import { extensionHandlers } from '../extension/handlers.ts'
import { inquiryHandlers } from '../inquiry/handlers.ts'
import { listTypeHandlers } from '../listType/handlers.ts'
import { objectionHandlers } from '../objection/handlers.ts'
import { outageHandlers } from '../outage/handlers.ts'
import { pauseHandlers } from '../pause/handlers.ts'
import { policyHandlers } from '../policy/handlers.ts'
import { printingHandlers } from '../printing/handlers.ts'
import { registerHandlers } from '../register/handlers.ts'
import { reminderHandlers } from '../reminder/handlers.ts'
import { replyHandlers } from '../reply/handlers.ts'
import { requestHandlers } from '../request/handlers.ts'
import { reviewHandlers } from '../review/handlers.ts'
import { rosterHandlers } from '../roster/handlers.ts'
import { searchHandlers } from '../search/handlers.ts'
import { sessionHandlers } from '../session/handlers.ts'
import { settingHandlers } from '../setting/handlers.ts'
import { unitHandlers } from '../unit/handlers.ts'
import { uploadHandlers } from '../upload/handlers.ts'
import { userHandlers } from '../user/handlers.ts'
import { verificationHandlers } from '../verification/handlers.ts'
import { wordingHandlers } from '../wording/handlers.ts'
import { workbenchHandlers } from '../workbench/handlers.ts'
import { approvalActs } from './approvalActs.ts'
import { datedSubjects, history, openWork } from './subjects.ts'

/** Who answers which channel: one line per subject, and complete or it does not compile. */
export const handlers = {
  ...agendaHandlers,
  ...approvalHandlers(approvalActs),
  ...auditHandlers,
  ...authorityHandlers,
  ...backupHandlers,
  ...calendarHandlers(datedSubjects),
  ...candidateHandlers,
  ...consultationHandlers,
  ...printingHandlers,
  ...deadlineHandlers,
  ...clockHandlers,
  ...deliveryHandlers,
  ...draftHandlers,
  ...emergencyHandlers(openWork),
  ...extensionHandlers,
  ...inquiryHandlers,
  ...listTypeHandlers,
  ...objectionHandlers,
  ...outageHandlers,
  ...policyHandlers,
  ...pauseHandlers,
  ...registerHandlers,
  ...reminderHandlers,
  ...replyHandlers,
  ...requestHandlers,
  ...reviewHandlers,
  ...rosterHandlers,
  ...searchHandlers,
  ...sessionHandlers,
  ...settingHandlers,
  ...unitHandlers,
  ...uploadHandlers,
  ...userHandlers,
  ...verificationHandlers,
  ...wordingHandlers,
  ...workbenchHandlers({ work: openWork, history }),
} satisfies HandlersOf<typeof contract>
