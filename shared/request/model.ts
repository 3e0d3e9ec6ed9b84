import { z } from 'zod'

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

/** The questions of 初审; each must be answered, and a "no" needs words. Stored under these names. */
export const admissibilityQuestions = {
  seal: '公章清晰且与来文单位一致',
  documentNumber: '文号完整规范',
  addressee: '主送机关为本中心（或主管部门）',
  headCount: '来函写明的人数与名单一致',
  contact: '联系人、联系电话齐全',
} as const satisfies Record<string, string>
export type AdmissibilityQuestion = keyof typeof admissibilityQuestions
export const AdmissibilityQuestion = z.enum(
  Object.keys(admissibilityQuestions) as [AdmissibilityQuestion, ...AdmissibilityQuestion[]],
)
/** The answers of one 初审. */
export const Admissibility = z.record(
  AdmissibilityQuestion,
  z.strictObject({ ok: z.boolean(), note: z.string().trim().max(200) }),
)
export type Admissibility = z.infer<typeof Admissibility>
