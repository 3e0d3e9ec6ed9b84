import type { WorkKind } from './model.ts'

/** What 今日办理单 calls a step that it does not tell apart from others. */
export const otherStep = '其他事项'

// 复审 and what follows it would say that somebody is listed, 名单待归类 as well: they bear the name of the check that every letter has.
const steps: Readonly<Partial<Record<WorkKind, string>>> = {
  admit: '初审',
  list: '名单',
  decide: '名单',
  proofread: '名单',
  correction: '名单',
  inquire: '查询',
  batch: '查询',
  verify: '核对与审查',
  adjudicate: '核对与审查',
  firstReview: '核对与审查',
  secondReview: '核对与审查',
  thirdReview: '核对与审查',
  classify: '核对与审查',
  draft: '拟稿与签发',
  submit: '拟稿与签发',
  sign: '拟稿与签发',
  confirmSignature: '拟稿与签发',
  print: '印制与发出',
  confirmPrint: '印制与发出',
  seal: '印制与发出',
  dispatch: '印制与发出',
  resend: '印制与发出',
  receipt: '等对方回执',
  extension: '延期审批',
}

/** What 今日办理单 calls the step of a kind of work: never one that says somebody is listed; a kind it does not know is 其他事项. */
export function paperStep(kind: WorkKind): string {
  return steps[kind] ?? otherStep
}
