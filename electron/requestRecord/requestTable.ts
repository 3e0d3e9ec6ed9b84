import type { Purpose } from '../../shared/candidate/model.ts'
import type { Explanation } from '../../shared/deadline/dueDate.ts'
import type {
  Admissibility,
  Arrival,
  RequestState,
  Secrecy,
  SpecialApproval,
  TemplateUse,
  Urgency,
} from '../../shared/request/model.ts'
import type { RequestAttachmentRole } from '../../shared/request/summary.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import type { Channel } from '../../shared/unit/model.ts'
import { boolean, integer, json, optional, table, text } from '../database/row/table.ts'

/** 查询申请(来文): one incoming letter; a returned or withdrawn letter keeps its row. */
export const requestTable = table('requests', {
  intakeYear: integer(),
  intakeSerial: integer(),
  unitId: integer(),
  documentNumber: text(),
  documentDate: text<CalendarDate>(),
  title: text(),
  arrival: text<Arrival>(),
  copies: integer(),
  receivedAt: text<Instant>(),
  receivedOn: text<CalendarDate>(),
  forwardedAt: optional(text<Instant>()),
  advanceFaxAt: optional(text<Instant>()),
  sealedOriginalAt: optional(text<Instant>()),
  clockStartsOn: optional(text<CalendarDate>()),
  urgency: text<Urgency>(),
  answerWantedOn: optional(text<CalendarDate>()),
  secrecy: text<Secrecy>(),
  purpose: text<Purpose>(),
  declaredCount: integer(),
  declaresRequery: boolean(),
  contactName: optional(text()),
  contactPhone: optional(text()),
  remarks: optional(text()),
  channel: text<Channel>(),
  /** Why another channel was taken at registration, by the program's earlier editions; kept as it was typed. */
  channelOverrideReason: optional(text()),
  admissibility: optional(json<Admissibility>()),
  templateUse: optional(text<TemplateUse>()),
  /** 特批 as it was keyed from the paper and confirmed by a second person. */
  specialApproval: optional(json<SpecialApproval>()),
  admittedBy: optional(integer()),
  admittedAt: optional(text<Instant>()),
  dueOn: optional(text<CalendarDate>()),
  dueProvisional: boolean(),
  due: optional(json<Explanation>()),
  /** What two people agreed with the unit by 延期; the legal date above never changes by it. */
  extendedDueOn: optional(text<CalendarDate>()),
  state: text<RequestState>(),
  closedAt: optional(text<Instant>()),
  /** The day the letter's own limit ended; taking the letter up again never starts it anew. */
  answeredOn: optional(text<CalendarDate>()),
  endReason: optional(text()),
  supersedesId: optional(integer()),
  registeredBy: integer(),
  registeredAt: text<Instant>(),
  archiveNumber: optional(text()),
  archivedAt: optional(text<Instant>()),
  archivedBy: optional(integer()),
})

/** A scan or other file that came with a letter. */
export const requestAttachmentTable = table('request_attachments', {
  requestId: integer(),
  attachmentId: integer(),
  role: text<RequestAttachmentRole>(),
  addedBy: integer(),
  addedAt: text<Instant>(),
  /** Added to the wrong letter or by mistake: the file and its bytes stay, the reason stands beside it. */
  voidedBy: optional(integer()),
  voidedAt: optional(text<Instant>()),
  voidReason: optional(text()),
})

/** 移动介质登记: who brought what on which medium, and when it went back. */
export const mediumTable = table('media', {
  requestId: integer(),
  bringer: text(),
  description: text(),
  contents: text(),
  receivedAt: text<Instant>(),
  receivedBy: integer(),
  returnedAt: optional(text<Instant>()),
  returnedTo: optional(text()),
  returnedBy: optional(integer()),
})
