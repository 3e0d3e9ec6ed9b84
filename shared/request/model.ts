import { z } from 'zod'
import { CalendarDate } from '../time.ts'

/** Where a letter stands. Stored; how far its persons are is counted from the persons, never stored twice. */
export const requestStateNames = {
  registered: '待初审',
  admitted: '在办',
  returned: '已退回',
  withdrawn: '已撤回',
  closed: '已办结',
  archived: '已归档',
} as const satisfies Record<string, string>
export type RequestState = keyof typeof requestStateNames
export const RequestState = z.enum(Object.keys(requestStateNames) as [RequestState, ...RequestState[]])

/** 紧急程度 as the letter states it; it never moves the legal date. */
export const urgencyNames = { none: '无', urgent: '加急', extraUrgent: '特急' } as const satisfies Record<
  string,
  string
>
export type Urgency = keyof typeof urgencyNames
export const Urgency = z.enum(Object.keys(urgencyNames) as [Urgency, ...Urgency[]])

/** 密级 this machine may hold; 秘密 and above is refused and goes the 涉密 route. */
export const secrecyNames = {
  none: '无',
  internal: '内部',
  workSecret: '工作秘密',
} as const satisfies Record<string, string>
export type Secrecy = keyof typeof secrecyNames
/** What the clerk reads when the letter is marked 秘密, 机密 or 绝密. */
export const classifiedRefusal =
  '标有“秘密”及以上密级的来文不得进入本机：不要扫描、不要录入名单，请按涉密文件渠道办理。本页没有保存任何内容。'
export const Secrecy = z.enum(Object.keys(secrecyNames) as [Secrecy, ...Secrecy[]], {
  error: classifiedRefusal,
})

/** How the letter came to us. */
export const arrivalNames = {
  messenger: '专人送达',
  post: '机要/邮寄',
  exchange: '公文交换',
  other: '其他',
} as const satisfies Record<string, string>
export type Arrival = keyof typeof arrivalNames
export const Arrival = z.enum(Object.keys(arrivalNames) as [Arrival, ...Arrival[]])

/** The questions of 初审; each must be answered, and a "no" needs words. The program answers the last one. Stored under these names. */
export const admissibilityQuestions = {
  seal: '公章清晰且与来文单位一致',
  documentNumber: '文号完整规范',
  addressee: '主送机关为本中心（或主管部门）',
  headCount: '来函写明的人数与名单一致',
  contact: '联系人、联系电话齐全',
  channel: '查询渠道相符',
} as const satisfies Record<string, string>
export type AdmissibilityQuestion = keyof typeof admissibilityQuestions
/** The questions a person answers with the paper in hand, in the order of the paper. */
export const askedQuestions = ['seal', 'documentNumber', 'addressee', 'headCount', 'contact'] as const
export type AskedQuestion = (typeof askedQuestions)[number]

/** One answer of 初审. */
export const AdmissionAnswer = z.strictObject({ ok: z.boolean(), note: z.string().trim().max(200) })
export type AdmissionAnswer = z.infer<typeof AdmissionAnswer>

/** What a person answers. */
export const GivenAnswers = z.strictObject({
  seal: AdmissionAnswer,
  documentNumber: AdmissionAnswer,
  addressee: AdmissionAnswer,
  headCount: AdmissionAnswer,
  contact: AdmissionAnswer,
})
export type GivenAnswers = z.infer<typeof GivenAnswers>

/** The answers of one 初审 as they are kept; letters of earlier editions have none on the channel. */
export const Admissibility = z.strictObject({
  ...GivenAnswers.shape,
  channel: AdmissionAnswer.exactOptional(),
})
export type Admissibility = z.infer<typeof Admissibility>

/** 使用全国统一公文模板, as 初审 notes it; it closes no door. Stored. */
export const templateUseNames = {
  yes: '是',
  no: '否',
  notHeld: '本中心尚未取得模板',
} as const satisfies Record<string, string>
export type TemplateUse = keyof typeof templateUseNames
export const TemplateUse = z.enum(Object.keys(templateUseNames) as [TemplateUse, ...TemplateUse[]])

/** 特批: the written 批示 by which a letter of another channel is taken after all: who, when, in which words. */
export const SpecialApproval = z.strictObject({
  approver: z.string().trim().min(2, '请填写批示人').max(30),
  post: z.string().trim().min(2, '请填写批示人职务').max(40),
  on: CalendarDate,
  words: z.string().trim().min(2, '请照抄批示内容').max(300),
})
export type SpecialApproval = z.infer<typeof SpecialApproval>
