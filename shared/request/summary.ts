import { z } from 'zod'
import { CandidateState, Purpose } from '../candidate/model.ts'
import { Explanation } from '../deadline/dueDate.ts'
import { CalendarDate, Instant } from '../time.ts'
import { Channel, UnitKind } from '../unit/model.ts'
import {
  Admissibility,
  AdmissionAnswer,
  Arrival,
  RequestState,
  Secrecy,
  SpecialApproval,
  TemplateUse,
  Urgency,
} from './model.ts'

/** How many persons of a letter are in which state. */
export const StateCounts = z.partialRecord(CandidateState, z.int().min(0))
export type StateCounts = z.infer<typeof StateCounts>

/** One letter as a line of a list; no personal data. */
export const RequestRow = z.strictObject({
  requestId: z.int(),
  intakeNumber: z.string(),
  documentNumber: z.string(),
  unitName: z.string(),
  title: z.string(),
  purpose: Purpose,
  urgency: Urgency,
  state: RequestState,
  declaredCount: z.int(),
  receivedOn: CalendarDate,
  dueOn: CalendarDate.nullable(),
  dueProvisional: z.boolean(),
  /** The agreed day of the latest approved 延期; null without one. */
  extendedDueOn: CalendarDate.nullable(),
  /** The day its own limit ended, also while it is taken up again. */
  answeredOn: CalendarDate.nullable(),
  /** The day it was 办结, which ends the reply's limit; null while it runs. */
  closedOn: CalendarDate.nullable(),
  counts: StateCounts,
  /** True where something of it was done on paper in an emergency and entered later (应急补录). */
  isLateEntered: z.boolean(),
})
export type RequestRow = z.infer<typeof RequestRow>

/** The fields of the registration form, in the order of the paper letter. */
export const Registration = z.strictObject({
  unitId: z.int(),
  documentNumber: z.string().trim().min(1, '请填写来函文号').max(60),
  documentDate: CalendarDate,
  title: z.string().trim().min(1, '请填写来函标题').max(200),
  purpose: Purpose,
  declaredCount: z.int().min(1, '来函人数至少为 1').max(20_000, '来函人数过大，请核对'),
  declaresRequery: z.boolean(),
  urgency: Urgency,
  answerWantedOn: CalendarDate.nullable(),
  secrecy: Secrecy,
  contactName: z.string().trim().max(50),
  contactPhone: z.string().trim().max(40),
  arrival: Arrival,
  copies: z.int().min(1).max(99),
  receivedAt: Instant,
  forwardedAt: Instant.nullable(),
  advanceFaxAt: Instant.nullable(),
  /** False while only the advance fax is here; the sealed original is recorded when it comes. */
  sealedOriginalReceived: z.boolean(),
  channel: Channel,
  remarks: z.string().trim().max(500),
})
export type Registration = z.infer<typeof Registration>

/** What a file that came with a letter is. Stored. */
export const RequestAttachmentRole = z.enum(['scan', 'roster', 'withdrawal', 'correction', 'other'])
export type RequestAttachmentRole = z.infer<typeof RequestAttachmentRole>

/** A file that came with a letter; its bytes are read by `requests.readAttachment`. */
export const RequestAttachment = z.strictObject({
  attachmentId: z.int(),
  role: RequestAttachmentRole,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  checkCode: z.string(),
  addedAt: Instant,
  addedBy: z.string(),
  /** Why and by whom it was taken off the letter; null while it belongs to it. */
  voided: z.strictObject({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
})
export type RequestAttachment = z.infer<typeof RequestAttachment>

/** One line of 移动介质登记. */
export const Medium = z.strictObject({
  mediumId: z.int(),
  bringer: z.string(),
  description: z.string(),
  contents: z.string(),
  receivedAt: Instant,
  returnedAt: Instant.nullable(),
  returnedTo: z.string().nullable(),
})
export type Medium = z.infer<typeof Medium>

/** The trial balance of a letter as the window shows it. */
export const BalanceView = z.strictObject({
  declared: z.int(),
  supplemented: z.int(),
  answered: z.int(),
  withdrawn: z.int(),
  returned: z.int(),
  duplicate: z.int(),
  separate: z.int(),
  open: z.int(),
  closes: z.boolean(),
})

/** Another letter that this one continues or is continued by. */
export const RequestLink = z.strictObject({ requestId: z.int(), intakeNumber: z.string() })
export type RequestLink = z.infer<typeof RequestLink>

/** One letter with everything its file page shows except the persons. */
export const RequestDetail = z.strictObject({
  ...RequestRow.shape,
  ...Registration.shape,
  unitKind: UnitKind,
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  channelOverrideReason: z.string().nullable(),
  remarks: z.string().nullable(),
  sealedOriginalAt: Instant.nullable(),
  clockStartsOn: CalendarDate.nullable(),
  due: Explanation.nullable(),
  /** 查询渠道相符 as the program answers it now, by the unit's kind and the day of receipt. */
  channelAnswer: AdmissionAnswer,
  /** True while a second person has not confirmed what kind the unit is: 初审 cannot pass. */
  unitUnconfirmed: z.boolean(),
  admissibility: Admissibility.nullable(),
  templateUse: TemplateUse.nullable(),
  specialApproval: SpecialApproval.nullable(),
  /** What waits for a second person about this letter; null when nothing does. */
  proposal: z.strictObject({ approvalId: z.int(), words: z.string() }).nullable(),
  admittedAt: Instant.nullable(),
  admittedBy: z.string().nullable(),
  closedAt: Instant.nullable(),
  endReason: z.string().nullable(),
  supersedesId: z.int().nullable(),
  supersedes: RequestLink.nullable(),
  continuedBy: RequestLink.nullable(),
  registeredAt: Instant,
  registeredBy: z.string(),
  archiveNumber: z.string().nullable(),
  archivedAt: Instant.nullable(),
  attachments: z.array(RequestAttachment),
  media: z.array(Medium),
  balance: BalanceView,
})
export type RequestDetail = z.infer<typeof RequestDetail>
