import { z } from 'zod'
import { Explanation } from '../deadline/dueDate.ts'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { ReplyState } from '../reply/model.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate, Instant } from '../time.ts'
import { ExtensionState, extensionApprovers, TalkChannel, TalkKind } from './model.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const open = { requestId: ['registered', 'admitted'] } as const
const asking = {
  session: 'unlocked',
  roles: ['registrar', 'inquirer', 'drafter'],
} as const

/** What is written down of a talk with the applicant: with whom, when, how, and what was agreed. */
export const NewTalk = z.strictObject({
  talkedAt: Instant,
  /** Who spoke on the unit's side. */
  spokeWith: z.string().trim().min(2, '请填写对方何人').max(60),
  phone: z.string().trim().max(40),
  channel: TalkChannel,
  agreed: z.string().trim().min(4, '请写明沟通约定的内容').max(500),
})
export type NewTalk = z.infer<typeof NewTalk>

/** A talk as the file shows it. */
export const TalkView = z.strictObject({
  ...NewTalk.shape,
  talkId: z.int(),
  kind: TalkKind,
  /** The outage that was the cause, if one was named. */
  outageId: z.int().nullable(),
  recordedAt: Instant,
  recordedBy: z.string(),
})
export type TalkView = z.infer<typeof TalkView>

/** 延期告知函 of an extension, wherever it stands on its way out. */
export const ExtensionNoticeView = z.strictObject({
  replyId: z.int(),
  state: ReplyState,
  documentNumber: z.string().nullable(),
  dispatchedOn: CalendarDate.nullable(),
})
export type ExtensionNoticeView = z.infer<typeof ExtensionNoticeView>

/** An extension as the file shows it; both dates stay. */
export const ExtensionView = z.strictObject({
  extensionId: z.int(),
  talkId: z.int(),
  state: ExtensionState,
  /** The last day before it, and the last day it asks for or gave. */
  fromDueOn: CalendarDate,
  newDueOn: CalendarDate,
  /** The days that were counted from the old last day to the new one. */
  explanation: Explanation,
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().nullable(),
  /** True when the person who asks may decide on it. */
  isMineToDecide: z.boolean(),
  /** 延期告知函, when one was drafted and not voided. */
  notice: ExtensionNoticeView.nullable(),
})
export type ExtensionView = z.infer<typeof ExtensionView>

/** A letter of ours that named persons whose result follows: whom it keeps waiting and by which day. */
export const SeparateLetter = z.strictObject({
  replyId: z.int(),
  documentNumber: z.string(),
  sequences: z.array(z.int()),
  answerOn: CalendarDate,
})
export type SeparateLetter = z.infer<typeof SeparateLetter>

/** Talks and extensions of one letter, with what may be done now. */
export const ExtensionFile = z.strictObject({
  dueOn: CalendarDate.nullable(),
  extendedDueOn: CalendarDate.nullable(),
  talks: z.array(TalkView),
  extensions: z.array(ExtensionView),
  /** 待另行函复: persons a reply left out and who are not answered yet. */
  separate: z.array(SeparateLetter),
  /** Why no extension can be asked for now; null when it can. */
  obstacle: z.string().nullable(),
  /** The extension of which the unit may be told by letter now; null when there is none. */
  noticeFor: z.int().nullable(),
  /** What a talk recorded today would be. */
  talkKind: TalkKind,
  /** The role that approves, in words. */
  approver: z.string(),
  /** The number of the unit that the letter names, to call. */
  contact: z.string(),
})
export type ExtensionFile = z.infer<typeof ExtensionFile>

/** A letter held up by an outage: whom to call, and how far an extension is. */
export const OutageProposal = z.strictObject({
  requestId: z.int(),
  intakeNumber: z.string(),
  unitName: z.string(),
  contact: z.string(),
  dueOn: CalendarDate.nullable(),
  extendedDueOn: CalendarDate.nullable(),
  hasTalk: z.boolean(),
  state: ExtensionState.nullable(),
})
export type OutageProposal = z.infer<typeof OutageProposal>

const reason = reasonOf('请写明延期理由', 4)

/** Channels of 延期: the talk first, then the request, then another person's approval. */
export const extensionContract = {
  'extensions.ofLetter': query(z.strictObject({ requestId: z.int() }), ExtensionFile, readable),
  /** Every day that would be counted up to a new last day; `invalid-input` when it is none. */
  'extensions.preview': query(
    z.strictObject({ requestId: z.int(), newDueOn: CalendarDate }),
    z.strictObject({ explanation: Explanation }),
    readable,
  ),
  'extensions.recordTalk': command(
    z.strictObject({ requestId: z.int(), talk: NewTalk, outageId: z.int().nullable() }),
    ExtensionFile,
    { ...asking, states: open, clock: 'sound' },
  ),
  'extensions.request': command(
    z.strictObject({ requestId: z.int(), talkId: z.int(), reason, newDueOn: CalendarDate }),
    ExtensionFile,
    { ...asking, states: open, clock: 'sound' },
  ),
  'extensions.decide': command(
    z.strictObject({
      extensionId: z.int(),
      granted: z.boolean(),
      /** Needed to refuse. */
      reason: z.string().trim().max(300),
    }),
    ExtensionFile,
    { session: 'unlocked', roles: extensionApprovers, clock: 'sound' },
  ),
  /** The letters that an outage held up, each with the talk and the extension it may need. */
  'extensions.forOutage': query(z.strictObject({ outageId: z.int() }), z.array(OutageProposal), readable),
}
