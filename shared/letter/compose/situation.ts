import type { ReplyKind } from '../../reply/kinds.ts'

/** The situations a paragraph of the wording may be bound to; it is printed when all of its situations hold. */
export const situationMeanings = {
  均未列入: '两人以上，均未列入',
  一人未列入: '只答复一人，未列入',
  部分列入: '有人列入，有人未列入',
  全部列入: '两人以上，均列入',
  一人列入: '只答复一人，列入',
  实查人数不同: '有人未在本函答复（退回、重复、撤回、另行函复等），答复人数少于提请人数',
  有退回补正: '有人因身份信息有误未予查询',
  有退回核实: '有人的情况须由来文单位核实，未予查询',
  有重复: '名单中同一人出现多次；每人一段',
  有无法查询: '有人所提供的证件，查询系统不能据以查询',
  有另行函复: '有人的查询结果待另行函复',
  有撤回: '有人撤回，未予查询（第一版用语：有人撤回）',
  查询后撤回: '有人在查询后撤回',
  附未列入名单: '按设置附未列入人员（遮蔽）名单',
  更正一人: '更正函：只更正一人',
  更正多人: '更正函：更正两人以上',
  整函退回: '退回补正函：整件退回',
  渠道退回: '退回补正函：来函渠道不符，整件退回',
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

/** The persons of a reply who get no result in it, each with the sentence of its own cause. */
const unansweredSituations = [
  '有退回补正',
  '有退回核实',
  '有重复',
  '有无法查询',
  '有撤回',
  '查询后撤回',
] as const satisfies readonly Situation[]

/** Situations that a wording of the second format must provide a paragraph for, beside those of the first. */
export const secondFormatSituations: Readonly<Record<ReplyKind, readonly Situation[]>> = {
  first: [...unansweredSituations, '有另行函复'],
  supplementary: unansweredSituations,
  correction: ['更正一人', '更正多人'],
  returnNotice: ['渠道退回'],
  recheckRequest: [],
  recheckNotice: [],
  extensionNotice: [],
}

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
