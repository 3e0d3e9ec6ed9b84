import { z } from 'zod'
import { Instant } from '../time.ts'

/** What two people decide together, with the words of the screen. Stored: never rename one. */
export const approvalKindNames = {
  createUser: '新增人员',
  changeRoles: '调整岗位',
  resetPassword: '重置口令',
  removeUser: '人员离岗',
  returnUser: '人员返岗',
  addAuthority: '登记签发与审查授权',
  endAuthority: '终止签发与审查授权',
  changeSetting: '修改设置',
  changePolicy: '修改办理人数要求',
  addListType: '新增名单',
  changeListType: '修改名单字典',
  classifyList: '名单归类',
  confirmUnit: '确认来文单位',
  admitSpecially: '特批受理',
  correctRegistration: '更正收文登记',
  enterLate: '应急补录',
} as const satisfies Record<string, string>
export type ApprovalKind = keyof typeof approvalKindNames
export const ApprovalKind = z.enum(Object.keys(approvalKindNames) as [ApprovalKind, ...ApprovalKind[]])

/** Where a proposal stands. Stored. `confirmed`, `rejected` and `withdrawn` are final. */
export const approvalStateNames = {
  open: '待确认',
  confirmed: '已确认',
  rejected: '已否决',
  withdrawn: '已撤回',
} as const satisfies Record<string, string>
export type ApprovalState = keyof typeof approvalStateNames
export const ApprovalState = z.enum(Object.keys(approvalStateNames) as [ApprovalState, ...ApprovalState[]])

/** One field that a proposal would change, in words. */
export const ApprovalChange = z.strictObject({ field: z.string(), before: z.string(), after: z.string() })
export type ApprovalChange = z.infer<typeof ApprovalChange>

/** One proposal as the screen shows it. */
export const Approval = z.strictObject({
  id: z.int(),
  kind: ApprovalKind,
  state: ApprovalState,
  /** What it would do, in one sentence. */
  words: z.string(),
  /** 原来 and 现在 field by field while it is open; empty where the sentence says it all. */
  changes: z.array(ApprovalChange),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().nullable(),
  /** Who may confirm it, in words. */
  confirmedBy: z.string(),
  /** Why it could not be confirmed as things stand, as a sentence; null when nothing stands in the way or it is closed. */
  obstacle: z.string().nullable(),
  /** True when the person who asks may confirm or reject it. */
  isMineToDecide: z.boolean(),
  /** True when the person who asks proposed it and may take it back. */
  isMineToWithdraw: z.boolean(),
})
export type Approval = z.infer<typeof Approval>
