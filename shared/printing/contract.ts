import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate, Instant } from '../time.ts'
import { Paper, PrintDestination, PrintDocument, PrintState } from './model.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
/** 印制、用印 and 发出 are office work of those who draft or keep the registers. */
const office = { session: 'unlocked', roles: ['drafter', 'registrar'] } as const

const reason = z.string().trim().min(4, '请写明理由').max(500)
const copies = z.int().min(1, '份数至少为 1').max(50)

/** One line of the print ledger. */
export const PrintLine = z.strictObject({
  printId: z.int(),
  document: PrintDocument,
  documentNumber: z.string().nullable(),
  copies: z.int(),
  firstCopyNumber: z.int(),
  target: z.string(),
  isReprint: z.boolean(),
  reason: z.string().nullable(),
  approvedBy: z.string().nullable(),
  state: PrintState,
  printedBy: z.string(),
  printedAt: Instant,
})
export type PrintLine = z.infer<typeof PrintLine>

/** Where a print went, in words for the person. */
export const PrintOutcome = z.strictObject({
  printId: z.int(),
  target: z.string(),
  /** The folder, when no printer took it but a file was written. */
  exportedTo: z.string().nullable(),
})
export type PrintOutcome = z.infer<typeof PrintOutcome>

/** One line of 用印登记. */
export const SealLine = z.strictObject({
  registerNumber: z.string(),
  usedOn: CalendarDate,
  purpose: z.string(),
  documentNumber: z.string(),
  copies: z.int(),
  sealName: z.string(),
  approver: z.string(),
  keeper: z.string(),
  recordedBy: z.string(),
})
export type SealLine = z.infer<typeof SealLine>

/** What is entered about one use of the seal; the keeper (监印人) may be outside the system. */
export const SealUse = z.strictObject({
  usedOn: CalendarDate,
  purpose: z.string().trim().min(2, '请填写用印事由').max(100),
  copies,
  sealName: z.string().trim().min(2, '请填写印章名称').max(60),
  approver: z.string().trim().min(2, '请填写审批人').max(30),
  keeper: z.string().trim().min(2, '请填写监印人').max(30),
})
export type SealUse = z.infer<typeof SealUse>

/** Channels of 打印 and 用印. */
export const printingContract = {
  'prints.printers': query(
    z.strictObject({}),
    z.strictObject({ printers: z.array(z.string()), exportFolder: z.string(), paper: Paper }),
    readable,
  ),
  /** 键盘速查卡: the keys as the window knows them, for whoever sits at the desk. */
  'prints.printKeyCard': command(
    z.strictObject({
      groups: z
        .array(
          z.strictObject({
            title: z.string().min(1).max(60),
            keys: z
              .array(z.strictObject({ key: z.string().min(1).max(60), act: z.string().min(1).max(200) }))
              .max(60),
          }),
        )
        .min(1)
        .max(60),
    }),
    PrintOutcome,
    { session: 'unlocked', roles: 'everyone', clock: 'any' },
  ),
  'prints.list': query(z.strictObject({ requestId: z.int() }), z.array(PrintLine), readable),
  /** Prints a signed letter; a second print needs a reason and the second person's name and password. */
  'prints.printReply': command(
    z.strictObject({
      replyId: z.int(),
      copies,
      paper: Paper,
      destination: PrintDestination,
      reprint: z
        .strictObject({
          reason,
          loginName: z.string().trim().min(1).max(60),
          password: z.string().min(1).max(200),
        })
        .nullable(),
    }),
    PrintOutcome,
    {
      ...office,
      states: { replyId: ['signed', 'printing', 'sealed', 'dispatched'] },
      clock: 'any',
    },
  ),
  /** Several signed letters that were never printed as one job, each with its own number of copies. */
  'prints.printReplies': command(
    z.strictObject({
      replyIds: z.array(z.int()).min(1).max(200),
      paper: Paper,
      destination: PrintDestination,
    }),
    z.strictObject({ letters: z.int(), target: z.string(), exportedTo: z.string().nullable() }),
    { ...office, clock: 'any' },
  ),
  /** 已打印并看过. */
  'prints.confirm': command(z.strictObject({ printId: z.int() }), PrintLine, { ...office, clock: 'any' }),
  'prints.spoil': command(z.strictObject({ printId: z.int(), reason }), PrintLine, {
    ...office,
    clock: 'any',
  }),
  'prints.printForm': command(
    z.strictObject({
      /** Null only for 用印审批单 of a letter that stands on no incoming letter. */
      requestId: z.int().nullable(),
      /** Only for 用印审批单. */
      letterId: z.int().nullable(),
      document: z.enum(['sealApproval', 'acknowledgement', 'processingForm', 'fileCover']),
      copies,
      destination: PrintDestination,
    }),
    PrintOutcome,
    { ...office, clock: 'any' },
  ),
  'seals.record': command(z.strictObject({ replyId: z.int(), use: SealUse }), SealLine, {
    ...office,
    states: { replyId: ['printing', 'dispatched'] },
    clock: 'sound',
  }),
}
