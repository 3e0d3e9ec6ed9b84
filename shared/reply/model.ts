import { z } from 'zod'

/** Where a letter of ours stands. Stored; the moves are in lifecycle.ts. */
export const replyStateNames = {
  draft: '拟稿',
  submitted: '待签发',
  signed: '已签发',
  printing: '送印中',
  sealed: '已用印',
  dispatched: '已发出',
  received: '已签收',
  voided: '已作废',
} as const satisfies Record<string, string>
export type ReplyState = keyof typeof replyStateNames
export const ReplyState = z.enum(Object.keys(replyStateNames) as [ReplyState, ...ReplyState[]])

/** How one person stands in a letter of ours. Stored. */
export const replyInclusionNames = {
  notListed: '未列入',
  listed: '列入',
  returned: '退回补正',
  duplicate: '重复（按1人答复）',
  unqueryable: '无法查询',
  separate: '另行函复',
} as const satisfies Record<string, string>
export type ReplyInclusion = keyof typeof replyInclusionNames
export const ReplyInclusion = z.enum(
  Object.keys(replyInclusionNames) as [ReplyInclusion, ...ReplyInclusion[]],
)

/** How a person stands in a letter that gives his result. */
export const AnsweredInclusion = ReplyInclusion.extract(['listed', 'notListed'])
export type AnsweredInclusion = z.infer<typeof AnsweredInclusion>

/** True when the letter gives the person's result; who is sent back, stands twice or is answered separately gets none from it. */
export function isAnswered(inclusion: ReplyInclusion): inclusion is AnsweredInclusion {
  return inclusion === 'listed' || inclusion === 'notListed'
}

/** What shows that the unit was told before that some results follow later: an extension, a talk about the limit, a telephone note. Stored. */
export const toldByNames = {
  extension: '延期',
  talk: '期限沟通',
  call: '电话记录',
} as const satisfies Record<string, string>
export type ToldBy = keyof typeof toldByNames
export const ToldBy = z.enum(Object.keys(toldByNames) as [ToldBy, ...ToldBy[]])

/** How the signature was given. Stored. */
export const signatureModeNames = { screen: '屏幕签发', paper: '纸质签发' } as const satisfies Record<
  string,
  string
>
export type SignatureMode = keyof typeof signatureModeNames
export const SignatureMode = z.enum(Object.keys(signatureModeNames) as [SignatureMode, ...SignatureMode[]])

/** Where the number of a letter comes from, per 代字. Stored. */
export const numberModeNames = {
  ownSeries: '本机连续编号',
  reservedBlock: '办公室预留号段',
  typed: '按办公室登记簿填写',
} as const satisfies Record<string, string>
export type NumberMode = keyof typeof numberModeNames
export const NumberMode = z.enum(Object.keys(numberModeNames) as [NumberMode, ...NumberMode[]])

/** How a letter leaves. Stored. */
export const deliveryMethodNames = {
  collected: '来人领取',
  messenger: '专人送达',
  exchange: '公文交换',
  confidentialPost: '机要交换',
  post: '挂号邮寄',
  nationalSystem: '查询系统提交',
} as const satisfies Record<string, string>
export type DeliveryMethod = keyof typeof deliveryMethodNames
export const DeliveryMethod = z.enum(
  Object.keys(deliveryMethodNames) as [DeliveryMethod, ...DeliveryMethod[]],
)

/** The pages of a letter of ours: what leaves, the copy that stays with its marks, and the 发文稿纸 to sign on paper. */
export const replyVariantNames = {
  outgoing: '正本',
  fileCopy: '存档本',
  dispatchForm: '发文稿纸',
} as const satisfies Record<string, string>
export type ReplyVariant = keyof typeof replyVariantNames
export const ReplyVariant = z.enum(Object.keys(replyVariantNames) as [ReplyVariant, ...ReplyVariant[]])
