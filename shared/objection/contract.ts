import { z } from 'zod'
import type { LampKind } from '../deadline/lamp/lamp.ts'
import { Party } from '../deadline/rules.ts'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate } from '../time.ts'
import { LateDecision, ObjectionState, RecheckOutcome, TalkChannel, TalkKind, Timeliness } from './model.ts'
import {
  EntryDates,
  LimitView,
  NewEntry,
  NewFile,
  ObjectableRow,
  ObjectionDetail,
  ObjectionFile,
  ObjectionRow,
} from './summary.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const registrar = { session: 'unlocked', roles: ['registrar'] } as const
const supervisor = { session: 'unlocked', roles: ['signer'] } as const
const inStates = <const S extends readonly string[]>(...states: S) => ({ states: { objectionId: states } })

const objectionId = z.int()
const reason = z.string().trim().min(2, '请写明理由').max(500)
const basis = reasonOf('请写明书面依据')
const files = z.array(NewFile).max(20)
const page = pageOf()

/** The national centre's answer as it is typed from the paper. */
const RecheckAnswer = z.strictObject({
  objectionId,
  outcome: RecheckOutcome,
  documentNumber: z.string().trim().min(1, '请填写复核答复的文号或编号').max(60),
  documentDate: CalendarDate,
  receivedOn: CalendarDate,
  summary: z.string().trim().min(2, '请摘录复核意见').max(1000),
})

const lampKinds = ['normal', 'soon', 'overdue', 'paused', 'closed'] as const satisfies readonly LampKind[]

/** Filters of 异议台账; absent means no restriction. */
export const ObjectionFilter = z.strictObject({
  states: z.array(ObjectionState).optional(),
  owes: Party.optional(),
  lamp: z.enum(lampKinds).optional(),
  requestId: z.int().optional(),
  candidateId: z.int().optional(),
  /** Case number, number of the disputed letter, unit or person. */
  text: z.string().trim().max(60).optional(),
})
export type ObjectionFilter = z.infer<typeof ObjectionFilter>

/** Channels of 异议. */
export const objectionContract = {
  /** 异议台账: the earliest limit of ours first, then the open ones, then the ended ones. */
  'objections.list': query(
    z.strictObject({ filter: ObjectionFilter, ...page }),
    z.strictObject({ rows: z.array(ObjectionRow), total: z.int() }),
    readable,
  ),
  /** Persons about whom an objection may be registered. */
  'objections.candidates': query(
    z.strictObject({
      requestId: z.int().optional(),
      candidateId: z.int().optional(),
      text: z.string().trim().max(60),
      ...page,
    }),
    z.strictObject({ rows: z.array(ObjectableRow), total: z.int() }),
    readable,
  ),
  /** The in-time judgement and the limit of O4 before anything is saved; `problem` names what must be mended. */
  'objections.preview': query(
    z.strictObject({
      replyId: z.int(),
      candidateId: z.int(),
      entry: z.strictObject({
        entrance: NewEntry.shape.entrance,
        receivedOn: CalendarDate,
        ...EntryDates.shape,
      }),
    }),
    z.strictObject({
      timeliness: Timeliness,
      limits: z.array(LimitView),
      problem: z.string().nullable(),
      openObjectionId: z.int().nullable(),
    }),
    registrar,
  ),
  /** One case; leaves an entry. */
  'objections.find': query(z.strictObject({ objectionId }), ObjectionDetail, readable),
  'objections.register': command(
    z.strictObject({ replyId: z.int(), candidateId: z.int(), entry: NewEntry, files }),
    ObjectionDetail,
    { ...registrar, clock: 'sound' },
  ),
  /** The other entrance for the same person joins the case. */
  'objections.addEntry': command(z.strictObject({ objectionId, entry: NewEntry, files }), ObjectionDetail, {
    ...registrar,
    ...inStates('received', 'referred', 'answered'),
    clock: 'sound',
  }),
  /** Dates that the unit told or corrected later. */
  'objections.amend': command(
    z.strictObject({
      objectionId,
      entryId: z.int(),
      resultReceivedOn: CalendarDate.nullable(),
      personAppliedOn: CalendarDate.nullable(),
      proof: z.string().trim().min(2, '请写明日期的凭据').max(200),
      reason,
      files,
    }),
    ObjectionDetail,
    { ...registrar, ...inStates('received', 'referred', 'answered', 'notified'), clock: 'sound' },
  ),
  'objections.decideLate': command(
    z.strictObject({ objectionId, entryId: z.int(), decision: LateDecision, reason }),
    ObjectionDetail,
    {
      ...supervisor,
      ...inStates('received', 'referred', 'answered', 'notified', 'closed'),
      clock: 'sound',
    },
  ),
  'objections.addFile': command(
    z.strictObject({ objectionId, entryId: z.int().nullable(), file: NewFile }),
    ObjectionFile,
    {
      session: 'unlocked',
      roles: ['registrar', 'inquirer', 'drafter'],
      ...inStates('received', 'referred', 'answered', 'notified'),
      clock: 'any',
    },
  ),
  'objections.readFile': query(
    z.strictObject({ objectionId, attachmentId: z.int(), offset: z.int().min(0) }),
    z.strictObject({ base64: z.string(), total: z.int(), mediaType: z.string() }),
    readable,
  ),
  /** 与国家中心沟通记录, or 函询进度, which has a minimum interval. */
  'objections.recordTalk': command(
    z.strictObject({
      objectionId,
      kind: TalkKind,
      channel: TalkChannel,
      heldOn: CalendarDate,
      counterpart: z.string().trim().min(1, '请填写对方姓名或处室').max(60),
      content: z.string().trim().min(2, '请写明沟通内容').max(1000),
      uploadId: z.string().nullable(),
    }),
    ObjectionDetail,
    {
      session: 'unlocked',
      roles: ['registrar', 'inquirer', 'drafter'],
      ...inStates('received', 'referred', 'answered'),
      clock: 'any',
    },
  ),
  'objections.recordAnswer': command(
    z.strictObject({ ...RecheckAnswer.shape, uploadId: z.string() }),
    ObjectionDetail,
    {
      session: 'unlocked',
      roles: ['registrar', 'inquirer'],
      ...inStates('referred'),
      clock: 'sound',
    },
  ),
  /**
   * A mistyped answer is entered once more with a reason; the earlier entry stays, struck. Once it was acted on (new look-up, or the unit told),
   * it waits for another person. No file: the paper stays the same.
   */
  'objections.correctAnswer': command(
    z.strictObject({ ...RecheckAnswer.shape, uploadId: z.string().nullable(), reason }),
    ObjectionDetail,
    {
      session: 'unlocked',
      roles: ['registrar', 'inquirer'],
      ...inStates('answered', 'notified'),
      clock: 'sound',
    },
  ),
  'objections.decideAnswer': command(
    z.strictObject({
      objectionId,
      confirmed: z.boolean(),
      /** Needed to refuse. */
      reason: z.string().trim().max(500),
    }),
    ObjectionDetail,
    { ...supervisor, ...inStates('answered', 'notified'), clock: 'sound' },
  ),
  /** The person goes through query, check and review once more; the old result is void with the reason, the file is taken up again. */
  'objections.requery': command(z.strictObject({ objectionId, reason }), ObjectionDetail, {
    ...supervisor,
    ...inStates('answered', 'notified'),
    clock: 'sound',
  }),
  /** The new look-up changed nothing: no 更正函, with the reason. */
  'objections.keepResult': command(z.strictObject({ objectionId, reason }), ObjectionDetail, {
    ...supervisor,
    ...inStates('answered', 'notified'),
    clock: 'sound',
  }),
  /** When the unit told the person, as it told us; ends O6. */
  'objections.recordTold': command(
    z.strictObject({
      objectionId,
      toldOn: CalendarDate,
      proof: basis,
      uploadId: z.string().nullable(),
    }),
    ObjectionDetail,
    { ...registrar, ...inStates('notified'), clock: 'sound' },
  ),
  /** The unit never told us: after its limit the supervisor ends the case with a reason. */
  'objections.close': command(z.strictObject({ objectionId, reason }), ObjectionDetail, {
    ...supervisor,
    ...inStates('notified'),
    clock: 'sound',
  }),
  /** The unit withdraws one entrance, or all of them when `entryId` is null. */
  'objections.withdraw': command(
    z.strictObject({
      objectionId,
      entryId: z.int().nullable(),
      receivedOn: CalendarDate,
      basis,
      uploadId: z.string().nullable(),
    }),
    ObjectionDetail,
    { ...registrar, ...inStates('received', 'referred', 'answered'), clock: 'sound' },
  ),
}
