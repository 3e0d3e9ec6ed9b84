import { approvalTable } from '../approval/approvalTable.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import { authorityTable } from '../authority/authorityTable.ts'
import { restorationTable, usedNumberTable } from '../backup/restore/restorationTable.ts'
import { calendarYearTable } from '../calendar/calendarTable.ts'
import { candidateTable, correctionTable } from '../candidateRecord/candidateTable.ts'
import { documentEntryTable } from '../candidateRecord/documentTable.ts'
import { consultationTable, standardAnswerTable } from '../consultation/consultationTable.ts'
import type { Table } from '../database/row/table.ts'
import { deliveryTable } from '../delivery/deliveryTable.ts'
import { extensionTable, extensionTalkTable } from '../extension/extensionTable.ts'
import {
  inquiryBatchTable,
  inquiryEvidenceTable,
  inquiryItemTable,
  inquiryResultTable,
} from '../inquiryRecord/inquiryTable.ts'
import { listSightingTable, listTypeTable } from '../listType/listTypeTable.ts'
import {
  objectionAnswerTable,
  objectionEntryTable,
  objectionFileTable,
  objectionLetterTable,
  objectionLimitTable,
  objectionTable,
  objectionTalkTable,
} from '../objection/objectionTable.ts'
import { outageRequestTable, outageTable } from '../outage/outageTable.ts'
import { pauseTable } from '../pause/pauseTable.ts'
import { policyTable } from '../policy/policyTable.ts'
import { printTable, sealUseTable } from '../printing/printTable.ts'
import { reminderTable } from '../reminder/reminderTable.ts'
import { issuedNumberTable, replyItemTable, replyTable } from '../replyRecord/replyTable.ts'
import { lateEntryTable } from '../requestRecord/lateEntryTable.ts'
import { mediumTable, requestAttachmentTable, requestTable } from '../requestRecord/requestTable.ts'
import { paperReviewTable } from '../review/paperReviewTable.ts'
import { reviewTable } from '../review/reviewTable.ts'
import { rosterTable } from '../roster/rosterTable.ts'
import { settingTable } from '../setting/settingTable.ts'
import { unitTable } from '../unit/unitTable.ts'
import { humanTable } from '../userRecord/humanTable.ts'
import { userTable } from '../userRecord/userTable.ts'
import { verificationTable } from '../verification/verificationTable.ts'
import { wordingTable } from '../wording/wordingTable.ts'

/** Every table with stamped rows; a test compares them with what the migrations build. */
export const tables: readonly Table[] = [
  approvalTable,
  attachmentTable,
  authorityTable,
  calendarYearTable,
  candidateTable,
  consultationTable,
  correctionTable,
  deliveryTable,
  documentEntryTable,
  extensionTable,
  extensionTalkTable,
  humanTable,
  inquiryBatchTable,
  inquiryEvidenceTable,
  inquiryItemTable,
  inquiryResultTable,
  issuedNumberTable,
  lateEntryTable,
  listSightingTable,
  listTypeTable,
  mediumTable,
  paperReviewTable,
  objectionAnswerTable,
  objectionLimitTable,
  objectionEntryTable,
  objectionFileTable,
  objectionLetterTable,
  objectionTable,
  objectionTalkTable,
  outageRequestTable,
  outageTable,
  pauseTable,
  policyTable,
  printTable,
  reminderTable,
  replyItemTable,
  replyTable,
  requestAttachmentTable,
  requestTable,
  restorationTable,
  reviewTable,
  rosterTable,
  sealUseTable,
  settingTable,
  standardAnswerTable,
  unitTable,
  usedNumberTable,
  userTable,
  verificationTable,
  wordingTable,
]
