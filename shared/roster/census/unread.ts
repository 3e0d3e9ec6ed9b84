import { z } from 'zod'
import { CensusCounts, UnreadReason } from './model.ts'

/** Where a place stands that nobody read, in words. */
export const unreadReasonNames = {
  'no-headings': '没有表头的表或列',
  'second-list': '另一份名单或另一列号码',
  'skipped-row': '不是人员的行',
  'hidden-part': '隐藏部分',
  'outside-cells': '单元格以外（文本框、批注、页眉页脚、正文）',
} as const satisfies Record<UnreadReason, string>

/** Why places need not be read. Stored. */
export const unreadCauseNames = {
  otherNumber: '其他号码',
  otherPerson: '其他人员的号码',
  notAsked: '不在本次查询范围',
  repeated: '名单中已有此人',
  byHand: '将按盖章纸件补录',
} as const satisfies Record<string, string>
export type UnreadCause = keyof typeof unreadCauseNames
export const UnreadCause = z.enum(Object.keys(unreadCauseNames) as [UnreadCause, ...UnreadCause[]])

/** How far one decision reaches. Stored. */
export const unreadScopeNames = { place: '此处', column: '本列', sheet: '本表' } as const satisfies Record<
  string,
  string
>
export type UnreadScope = keyof typeof unreadScopeNames
export const UnreadScope = z.enum(Object.keys(unreadScopeNames) as [UnreadScope, ...UnreadScope[]])

/** What a person decided about places that are not read; `words` names the number or the part, such as 准考证号. */
export const UnreadDecision = z
  .strictObject({ scope: UnreadScope, cause: UnreadCause, words: z.string().trim().max(60) })
  .refine(({ cause, words }) => cause !== 'otherNumber' || words !== '', '请写明是什么号码，如准考证号')
export type UnreadDecision = z.infer<typeof UnreadDecision>

/** A decision as it is kept with the roster: with the sheet and the column it was made for, and how many places it explained. */
export const KeptDecision = z.strictObject({
  scope: UnreadScope,
  cause: UnreadCause,
  words: z.string(),
  sheet: z.string().nullable(),
  column: z.string().nullable(),
  places: z.int().min(1),
})
export type KeptDecision = z.infer<typeof KeptDecision>

/** The census as it is kept with a roster: `creditCodes` counts the unread that explained themselves. */
export const KeptCensus = z.strictObject({
  counts: CensusCounts,
  creditCodes: z.int().min(0),
  decisions: z.array(KeptDecision),
})
export type KeptCensus = z.infer<typeof KeptCensus>

/** One unread place as the wizard lists it; the number is masked. */
export const UnreadView = z.strictObject({
  place: z.int().min(0),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  reason: UnreadReason,
  text: z.string(),
  /** How many unread places stand in the same column, and in the same sheet. */
  inColumn: z.int(),
  inSheet: z.int(),
  /** What explains it; null while nothing does. */
  explanation: z.string().nullable(),
})
export type UnreadView = z.infer<typeof UnreadView>

/** Said of a 统一社会信用代码 that passes its check: it explains itself. */
export const creditCodeWords = '统一社会信用代码（校验相符），不是证件号码'

/** A decision as a sentence, such as `本列为准考证号，不入库`. */
export function decisionSentence({ scope, cause, words }: UnreadDecision): string {
  const where = unreadScopeNames[scope]
  if (cause === 'otherNumber') return `${where}为${words}，不入库`
  return `${where}：${unreadCauseNames[cause]}${words === '' ? '' : `（${words}）`}，不入库`
}
