import { z } from 'zod'
import { Purpose } from '../candidate/model.ts'
import { RecheckLetterKind, ReplyKind, ResultKind } from '../reply/kinds.ts'
import { CalendarDate, Instant } from '../time.ts'

const Line = z.string().trim().min(1).max(200)
/** Words of the clerk or of the list check, as long as the forms allow them. */
const Finding = z.string().trim().min(1).max(500)
const Count = z.int().min(0)

/** The centre as its letters name it. `mark` is 发文机关标志 when it differs from the name that signs. */
export const LetterCentre = z.strictObject({
  name: Line,
  mark: Line.nullable(),
  contact: Line,
  telephone: Line,
})
export type LetterCentre = z.infer<typeof LetterCentre>

/** The incoming letter as the reply quotes it. */
export const IncomingLetter = z.strictObject({
  sender: Line,
  title: Line,
  /** Null when the letter bears no number. */
  documentNumber: Line.nullable(),
  /** 尊称 of the sender in our letters: 贵部、贵厅、贵委、贵局 or 贵单位. */
  addressedAs: Line.default('贵单位'),
})
export type IncomingLetter = z.input<typeof IncomingLetter>

/** A letter of ours that a supplementary or correcting letter refers to. */
export const EarlierLetter = z.strictObject({ title: Line, documentNumber: Line, signedOn: CalendarDate })
export type EarlierLetter = z.infer<typeof EarlierLetter>

/** What the number of a person is called in print: 公民身份号码, or the name of another document. */
const NumberName = Line.default('公民身份号码')

/** A listed person: the only fields of a result that can reach a letter (security 41). */
export const ListedEntry = z.strictObject({
  sequence: z.int().min(1),
  name: Line,
  numberName: NumberName,
  idNumber: Line,
  listName: Line,
  organ: Line,
  caseNumber: Line.nullable(),
  listedOn: CalendarDate.nullable(),
})
export type ListedEntry = z.input<typeof ListedEntry>

/** A person found not listed; printed only when the setting asks for the masked list. */
export const NotListedEntry = z.strictObject({
  sequence: z.int().min(1),
  name: Line,
  numberName: NumberName,
  idNumber: Line,
})
export type NotListedEntry = z.input<typeof NotListedEntry>

/** Why a returned person was not queried: the identity data are wrong, or the unit must look into something else first. */
export const ReturnCause = z.enum(['identity', 'toVerify'])
export type ReturnCause = z.infer<typeof ReturnCause>

/** A person who was not queried and must be corrected; `reasons` are sentences of the list check. */
export const ReturnedEntry = z.strictObject({
  sequence: z.int().min(1),
  /** The row as the office program numbers it; null for typed lists. */
  row: z.int().min(1).nullable(),
  name: z.string().max(200),
  /** The number as it stood in the list, however wrong; printed masked. */
  /** Absent for a 公民身份号码, and where nobody knows which document it is. */
  numberName: NumberName,
  idNumber: z.string().max(200),
  reasons: z.array(Finding).min(1),
  cause: ReturnCause.default('identity'),
})
export type ReturnedEntry = z.input<typeof ReturnedEntry>

/** Rows of the list that are one person, who is answered once: nothing waits for such a row (desk A23). */
export const DuplicateRows = z.strictObject({
  /** The row that is queried and answered. */
  kept: z.int().min(1),
  returned: z.array(z.int().min(1)).min(1),
})
export type DuplicateRows = z.infer<typeof DuplicateRows>

/** Persons whose result follows in a letter of its own by a day; the reason has no field (figures 1: never the reason). */
export const SeparateAnswer = z.strictObject({
  sequences: z.array(z.int().min(1)).min(1),
  answerOn: CalendarDate,
})
export type SeparateAnswer = z.infer<typeof SeparateAnswer>

/** A person the unit took back; one who had been queried by then is told in other words than one who had not. */
export const WithdrawnEntry = z.strictObject({ sequence: z.int().min(1), wasQueried: z.boolean() })
export type WithdrawnEntry = z.infer<typeof WithdrawnEntry>

/** The persons this letter deals with, counted: what was asked is what is accounted for (`assertReplyAddsUp`). */
export const LetterCounts = z.strictObject({
  inquired: Count,
  supplemented: Count,
  answered: Count,
  notListed: Count,
  withdrawn: Count,
})
export type LetterCounts = z.infer<typeof LetterCounts>

/** Settings that decide how much of the permitted leaves; each default is the least. */
export const LetterOptions = z.strictObject({
  fullNumbers: z.boolean().default(false),
  caseNumbers: z.boolean().default(false),
  listedDates: z.boolean().default(false),
  /** Whether 名单名称 and 认定机关 belong to the result is not known (figures 1); both are settings. */
  listNames: z.boolean().default(true),
  organs: z.boolean().default(true),
  notListedTable: z.boolean().default(false),
  /** 密级、紧急程度 lines at the upper left, as decided for this letter. */
  headMarks: z.array(z.string().trim().min(1).max(20)).max(3).default([]),
})
export type LetterOptions = z.input<typeof LetterOptions>

/** Everything a reply may be made of. There is no field for anything else (security 41, B10). */
export const ReplyInput = z.strictObject({
  kind: ResultKind,
  centre: LetterCentre,
  incoming: IncomingLetter,
  /** Required for `supplementary` and `correction`. */
  earlier: EarlierLetter.nullable(),
  purposes: z.array(Purpose).min(1),
  counts: LetterCounts,
  /** First and last moment at which the answered persons were looked up. */
  queriedFrom: Instant,
  queriedUntil: Instant,
  listed: z.array(ListedEntry),
  notListed: z.array(NotListedEntry),
  returned: z.array(ReturnedEntry),
  duplicates: z.array(DuplicateRows).default([]),
  /** Rows whose document the national system cannot be asked by. */
  unqueryable: z.array(z.int().min(1)).default([]),
  separate: SeparateAnswer.nullable().default(null),
  withdrawn: z.array(WithdrawnEntry).default([]),
  options: LetterOptions,
})
export type ReplyInput = z.input<typeof ReplyInput>
/** The same with every default filled in, as the letter is composed from it. */
export type WholeReplyInput = z.output<typeof ReplyInput>

/** Everything a 退回补正函 may be made of: the whole letter with its defects, or single persons. */
export const ReturnNoticeInput = z.strictObject({
  centre: LetterCentre,
  incoming: IncomingLetter,
  purposes: z.array(Purpose).min(1),
  defects: z.array(Finding),
  /** True when the letter goes back because it came by the wrong channel: then that sentence stands for the defects. */
  wrongChannel: z.boolean().default(false),
  returned: z.array(ReturnedEntry),
  options: LetterOptions,
})
export type ReturnNoticeInput = z.input<typeof ReturnNoticeInput>

/** What an objection letter may be made of beside centre, incoming and disputed letter: nothing but the case (security 41). */
export const RecheckFacts = z.strictObject({
  sequence: z.int().min(1),
  name: Line,
  numberName: NumberName,
  idNumber: Line,
  purpose: Purpose,
  /** What the disputed letter says: 列入 with list and organ, or 未列入. */
  stated: Line,
  listName: Line.nullable(),
  organ: Line.nullable(),
  entries: z
    .array(z.strictObject({ words: Line, receivedOn: CalendarDate, documentNumber: z.string().max(60) }))
    .min(1),
  grounds: z.array(Line).min(1),
  statements: z.array(z.string().trim().min(1).max(2000)),
  items: z.array(z.strictObject({ item: Line, stated: z.string().max(200), claimed: z.string().max(200) })),
  /** For 异议复核申请函. */
  parcel: z.strictObject({ bySystem: z.boolean(), opinion: Finding, enclosures: z.array(Line) }).nullable(),
  /** For 异议复核结果告知函. */
  answer: z
    .strictObject({
      outcome: z.enum(['upheld', 'corrected', 'revoked', 'removedSince']),
      documentNumber: Line,
      receivedOn: CalendarDate,
      /** The notice that told a mistyped answer before; null when this is the first. */
      replaces: EarlierLetter.nullable(),
    })
    .nullable(),
})
export type RecheckFacts = z.input<typeof RecheckFacts>

/** Everything one of the two letters of an objection may be made of. */
export const RecheckInput = z.strictObject({
  kind: RecheckLetterKind,
  centre: LetterCentre,
  incoming: IncomingLetter,
  disputed: EarlierLetter,
  facts: RecheckFacts,
  options: LetterOptions,
})
export type RecheckInput = z.input<typeof RecheckInput>

/** What 延期告知函 may be made of beside centre and incoming letter: dates and the talk, nothing of persons, results or reasons. */
export const ExtensionFacts = z.strictObject({
  /** The legal last day, and the day it had been extended to before; null for a first extension. */
  dueOn: CalendarDate,
  earlierDueOn: CalendarDate.nullable(),
  newDueOn: CalendarDate,
  talkedOn: CalendarDate,
  channel: Line,
  spokeWith: Line,
})
export type ExtensionFacts = z.infer<typeof ExtensionFacts>

/** Everything 延期告知函 may be made of. */
export const ExtensionNoticeInput = z.strictObject({
  centre: LetterCentre,
  incoming: IncomingLetter,
  purposes: z.array(Purpose).min(1),
  facts: ExtensionFacts,
  options: LetterOptions,
})
export type ExtensionNoticeInput = z.input<typeof ExtensionNoticeInput>

/** The columns an attachment may have, with the heads of letters that bear none of their own. */
export const attachmentColumns = {
  sequence: '来函序号',
  row: '名单行号',
  name: '姓名',
  idNumber: '证件号码',
  listName: '名单名称',
  organ: '认定机关',
  caseNumber: '文书号（案号）',
  listedOn: '列入日期',
  reasons: '需补正事项',
  stated: '原反馈内容',
  item: '异议项目',
  claimed: '异议主张',
} as const satisfies Record<string, string>
export type AttachmentColumn = keyof typeof attachmentColumns
export const AttachmentColumn = z.enum(
  Object.keys(attachmentColumns) as [AttachmentColumn, ...AttachmentColumn[]],
)

/** One attachment: a title and a table of whitelisted columns. */
export const LetterAttachment = z.strictObject({
  /** `enclosed` is a paper of its own that goes with the letter: named in the list, not printed with it. */
  subject: z.enum(['listed', 'notListed', 'returned', 'recheck', 'enclosed']),
  title: z.string(),
  columns: z.array(AttachmentColumn),
  /** The printed heads; absent in letters of the first format of wording. */
  heads: z.array(z.string()).optional(),
  rows: z.array(z.array(z.string())),
})
export type LetterAttachment = z.infer<typeof LetterAttachment>

/** A composed letter: what is previewed, signed, printed and archived is made from this alone. Stored as JSON. */
export const LetterContent = z.strictObject({
  kind: ReplyKind,
  wordingVersion: z.string(),
  /** True while the wording waits for the national template. */
  provisionalWording: z.boolean(),
  mark: z.string(),
  headMarks: z.array(z.string()),
  title: z.string(),
  addressee: z.string(),
  paragraphs: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  attachments: z.array(LetterAttachment),
  signature: z.string(),
  /** 附注 below the date. */
  note: z.string().nullable(),
  documentNumber: z.string().nullable(),
  signedOn: CalendarDate.nullable(),
})
export type LetterContent = z.infer<typeof LetterContent>
