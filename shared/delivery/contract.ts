import { z } from 'zod'
import { Explanation } from '../deadline/dueDate.ts'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { PrintLine, SealLine } from '../printing/contract.ts'
import { DeliveryMethod } from '../reply/model.ts'
import { ReplyRow } from '../reply/summary.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate, Instant } from '../time.ts'
import { DispatchStep } from './dispatchStep.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const office = { session: 'unlocked', roles: ['drafter', 'registrar'] } as const

/** A letter on its way out as a line of the queue; no personal data. */
export const DispatchRow = z.strictObject({ ...ReplyRow.shape, step: DispatchStep })
export type DispatchRow = z.infer<typeof DispatchRow>

/** One attempt to hand a letter over. */
export const DeliveryLine = z.strictObject({
  deliveryId: z.int(),
  method: DeliveryMethod,
  recipient: z.string(),
  carrier: z.string().nullable(),
  collectorDocument: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  copies: z.int(),
  dispatchedAt: Instant,
  dispatchedBy: z.string(),
  dueOn: CalendarDate.nullable(),
  lateDays: z.int().nullable(),
  /** 延期至 when it left, and the lateness against that day; null without an extension. */
  extendedDueOn: CalendarDate.nullable(),
  extendedLateDays: z.int().nullable(),
  receivedOn: CalendarDate.nullable(),
  receivedBy: z.string().nullable(),
  hasEvidence: z.boolean(),
  objection: Explanation.nullable(),
  failedReason: z.string().nullable(),
})
export type DeliveryLine = z.infer<typeof DeliveryLine>

/** What the page of one letter on its way out shows. */
export const DispatchDetail = z.strictObject({
  ...DispatchRow.shape,
  title: z.string(),
  addressee: z.string(),
  copies: z.int(),
  checkCode: z.string().nullable(),
  traceCode: z.string().nullable(),
  signerName: z.string().nullable(),
  prints: z.array(PrintLine),
  seals: z.array(SealLine),
  deliveries: z.array(DeliveryLine),
  /** Confirmed copies that bear no seal yet, and sealed ones that have not left. */
  copiesToSeal: z.int(),
  copiesToSend: z.int(),
  /** The paper that the settings stand for. */
  preprinted: z.boolean(),
  suggested: z.strictObject({
    sealName: z.string(),
    approver: z.string(),
    keeper: z.string(),
    recipient: z.string(),
  }),
})
export type DispatchDetail = z.infer<typeof DispatchDetail>

/** How a letter leaves; what is required depends on the method, see `dispatchProblem`. */
export const Dispatch = z.strictObject({
  method: DeliveryMethod,
  recipient: z.string().trim().min(2, '请填写收件单位或收件人').max(100),
  /** The messenger, or who collects. */
  carrier: z.string().trim().max(30).default(''),
  /** The paper by which the collector was recognised. */
  collectorDocument: z.string().trim().max(60).default(''),
  trackingNumber: z.string().trim().max(40).default(''),
  copies: z.int().min(1, '份数至少为 1').max(50),
  dispatchedAt: Instant,
})
export type Dispatch = z.infer<typeof Dispatch>

const correctionReason = z.string().trim().min(4, '请写明更正的理由').max(300)

/** Channels of 发出 and 签收. */
export const deliveryContract = {
  'dispatches.list': query(
    z.strictObject({
      view: z.enum(['outgoing', 'awaitingReceipt', 'received', 'all']),
      requestId: z.int().optional(),
      ...pageOf(),
    }),
    z.strictObject({ rows: z.array(DispatchRow), total: z.int() }),
    readable,
  ),
  'dispatches.get': query(z.strictObject({ replyId: z.int() }), DispatchDetail, {
    ...readable,
    states: { replyId: ['signed', 'printing', 'sealed', 'dispatched', 'received'] },
  }),
  /** 发出: the reply's limit ends here. Also sends again what came back. */
  'deliveries.dispatch': command(z.strictObject({ replyId: z.int(), dispatch: Dispatch }), DispatchDetail, {
    ...office,
    states: { replyId: ['sealed', 'dispatched'] },
    clock: 'sound',
  }),
  'deliveries.fail': command(
    z.strictObject({
      replyId: z.int(),
      reason: reasonOf('请写明退回或未送达的原因', 4),
    }),
    DispatchDetail,
    { ...office, states: { replyId: ['dispatched'] }, clock: 'sound' },
  ),
  'deliveries.recordReceipt': command(
    z.strictObject({
      replyId: z.int(),
      receivedOn: CalendarDate,
      receivedBy: z.string().trim().min(2, '请填写签收人').max(60),
      evidenceUploadId: z.string().nullable(),
    }),
    DispatchDetail,
    { ...office, states: { replyId: ['dispatched'] }, clock: 'sound' },
  ),
  /** Puts a mistyped receipt right with a reason; the seven working days and the limits of objections go by the right day. */
  'deliveries.correctReceipt': command(
    z.strictObject({
      deliveryId: z.int(),
      receivedOn: CalendarDate,
      receivedBy: z.string().trim().min(2, '请填写签收人').max(60),
      reason: correctionReason,
    }),
    DispatchDetail,
    { ...office, clock: 'sound' },
  ),
  /** Puts mistyped data of a 发出 right with a reason; when it left stays, because limits ended there. */
  'deliveries.correctDispatch': command(
    z.strictObject({
      deliveryId: z.int(),
      dispatch: Dispatch.omit({ dispatchedAt: true }),
      reason: correctionReason,
    }),
    DispatchDetail,
    { ...office, clock: 'sound' },
  ),
  'deliveries.readEvidence': query(
    z.strictObject({ deliveryId: z.int(), offset: z.int().min(0) }),
    z.strictObject({ base64: z.string(), total: z.int(), mediaType: z.string() }),
    readable,
  ),
}
