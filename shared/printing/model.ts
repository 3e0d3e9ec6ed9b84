import { z } from 'zod'

/** What is printed and stands in the print ledger (印制登记). Stored. */
export const printDocumentNames = {
  letter: '函件正本',
  dispatchForm: '发文稿纸',
  sealApproval: '用印审批单',
  acknowledgement: '收文回执',
  processingForm: '文件处理单',
  fileCover: '卷内封面',
  workingList: '查询工作名单',
  register: '登记簿',
  explanation: '期限说明',
  agenda: '日历',
  emergency: '应急办理单',
  reviewSheet: '复核复查审查单',
  todaySheet: '今日办理单',
  keyCard: '键盘速查卡',
  restoration: '恢复情况说明',
} as const satisfies Record<string, string>
export type PrintDocument = keyof typeof printDocumentNames
export const PrintDocument = z.enum(Object.keys(printDocumentNames) as [PrintDocument, ...PrintDocument[]])

/** How a print came out. `sent` waits for 已打印并看过; `failed` never reached paper and uses up no copy number. Stored. */
export const printStateNames = {
  sent: '待确认',
  confirmed: '已确认',
  spoiled: '印废',
  failed: '未印出',
} as const satisfies Record<string, string>
export type PrintState = keyof typeof printStateNames
export const PrintState = z.enum(Object.keys(printStateNames) as [PrintState, ...PrintState[]])

/** Where a print goes: a printer by name, or a file in the export folder. */
export const PrintDestination = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('printer'), printer: z.string().min(1).max(200) }),
  z.strictObject({ to: z.literal('export') }),
])
export type PrintDestination = z.infer<typeof PrintDestination>

/** The paper of a letter: blank, or with the red parts pre-printed (套打). */
export const paperNames = {
  blank: '白纸（红色版头一并打印）',
  preprinted: '预印红头纸（套打，不印红色版头）',
} as const
export type Paper = keyof typeof paperNames
export const Paper = z.enum(['blank', 'preprinted'])

/** One line of the print ledger as far as its rules need it. */
export interface PrintFacts {
  readonly copies: number
  readonly state: PrintState
}

/** True when paper came out of the printer, good or not. */
function isOnPaper({ state }: PrintFacts): boolean {
  return state !== 'failed'
}

/** The number of the next copy: copies are numbered on over reprints, and a spoiled copy keeps its number. */
export function nextCopyNumber(prints: readonly PrintFacts[]): number {
  return 1 + prints.filter(isOnPaper).reduce((sum, { copies }) => sum + copies, 0)
}

/** True when printing once more is a 重印, which takes a reason and a second person. */
export function isReprint(prints: readonly PrintFacts[]): boolean {
  return prints.some(isOnPaper)
}

/** How many good copies there are: printed, looked at and confirmed. */
export function goodCopies(prints: readonly PrintFacts[]): number {
  return prints.filter(({ state }) => state === 'confirmed').reduce((sum, { copies }) => sum + copies, 0)
}
