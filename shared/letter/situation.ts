import type { ReplyKind } from '../reply/model.ts'

/** The situations a paragraph of the wording may be bound to; it is printed when all of its situations hold. */
export const situationMeanings = {
  均未列入: '两人以上，均未列入',
  一人未列入: '只答复一人，未列入',
  部分列入: '有人列入，有人未列入',
  全部列入: '两人以上，均列入',
  一人列入: '只答复一人，列入',
  实查人数不同: '有退回补正或撤回，答复人数少于提请人数',
  有退回补正: '有人因身份信息有误未予查询',
  有撤回: '有人撤回',
  附未列入名单: '按设置附未列入人员（遮蔽）名单',
  整函退回: '退回补正函：整件退回',
  个人退回: '退回补正函：退回部分人员',
  随函寄送: '异议复核申请函：材料随函寄送',
  系统提交: '异议复核申请函：材料通过查询系统提交',
  维持原结果: '异议复核结果告知函：维持',
  结果更正: '异议复核结果告知函：更正',
  结果撤销: '异议复核结果告知函：撤销',
  现已移出: '异议复核结果告知函：查询时无误、现已移出',
  更正告知: '异议复核结果告知函：此前告知的复核情况有误，以本函为准',
  首次延期: '延期告知函：第一次延期',
  再次延期: '延期告知函：此前已延期过',
} as const satisfies Record<string, string>

/** One situation. */
export type Situation = keyof typeof situationMeanings

/** The five answers, of which exactly one holds in every reply: each must have its sentence in the wording. */
export const outcomeSituations = [
  '均未列入',
  '一人未列入',
  '部分列入',
  '全部列入',
  '一人列入',
] as const satisfies readonly Situation[]

/** Situations every wording of a letter must provide a paragraph for. */
export const requiredSituations: Readonly<Record<ReplyKind, readonly Situation[]>> = {
  first: [...outcomeSituations, '有退回补正', '有撤回'],
  supplementary: [...outcomeSituations, '有退回补正', '有撤回'],
  correction: outcomeSituations,
  returnNotice: ['整函退回', '个人退回'],
  recheckRequest: ['随函寄送', '系统提交'],
  recheckNotice: ['维持原结果', '结果更正', '结果撤销', '现已移出', '更正告知'],
  extensionNotice: ['首次延期', '再次延期'],
}

/** Which of the five answers holds for so many answered persons, so many of them listed. */
export function outcomeSituation(answered: number, listed: number): Situation {
  if (answered === 1) return listed === 1 ? '一人列入' : '一人未列入'
  if (listed === 0) return '均未列入'
  return listed === answered ? '全部列入' : '部分列入'
}
