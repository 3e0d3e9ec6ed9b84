import { z } from 'zod'

/** What may wait for somebody, in the order of the work, with the words of the workbench. */
export const workKindNames = {
  admit: '待初审',
  list: '待录名单',
  decide: '存疑待定',
  proofread: '待校对',
  correction: '补正待确认',
  inquire: '待查询',
  batch: '我的批次',
  verify: '待核对',
  adjudicate: '待核定',
  firstReview: '待复审',
  secondReview: '待复核',
  thirdReview: '待复查',
  draft: '待拟稿',
  submit: '待送签',
  sign: '待签发',
  confirmSignature: '待确认签发',
  print: '待打印',
  confirmPrint: '待看样',
  seal: '待用印',
  dispatch: '待发出',
  resend: '待重发',
  receipt: '待回执',
  extension: '延期待批',
  recheck: '异议待申请复核',
  notify: '异议待告知',
  lateObjection: '逾期异议待定',
  answerCorrection: '复核结果更正待确认',
  requery: '异议待重新查询',
  classify: '名单待归类',
  approval: '等您确认',
} as const satisfies Record<string, string>
export type WorkKind = keyof typeof workKindNames
export const WorkKind = z.enum(Object.keys(workKindNames) as [WorkKind, ...WorkKind[]])
