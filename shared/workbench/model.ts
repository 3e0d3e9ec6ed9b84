import { z } from 'zod'
import type { Role } from '../rights/role.ts'

/** One kind of work as the workbench shows it. */
export interface WorkKindFacts {
  /** What the workbench calls it. */
  readonly words: string
  /** The procedure that does it: who may call that is whom it may wait for. The contract checks the name, see `workKindsOf`. */
  readonly channel: string
  /** Where one procedure serves several kinds: the role that each belongs to. */
  readonly role?: Role
}

/** What may wait for somebody, in the order of the work. */
export const workKinds = {
  admit: { words: '待初审', channel: 'requests.admit' },
  list: { words: '待录名单', channel: 'rosters.commit' },
  decide: { words: '存疑待定', channel: 'candidates.decide' },
  proofread: { words: '待校对', channel: 'rosters.finishProofread' },
  correction: { words: '补正待确认', channel: 'candidates.confirmCorrection' },
  inquire: { words: '待查询', channel: 'inquiries.open' },
  batch: { words: '我的批次', channel: 'inquiries.record' },
  verify: { words: '待核对', channel: 'verifications.record' },
  adjudicate: { words: '待核定', channel: 'verifications.adjudicate' },
  firstReview: { words: '待复审', channel: 'reviews.record', role: 'firstReviewer' },
  secondReview: { words: '待复核', channel: 'reviews.record', role: 'secondReviewer' },
  thirdReview: { words: '待复查', channel: 'reviews.record', role: 'thirdReviewer' },
  confirmPaperReview: { words: '待确认纸质审查', channel: 'reviews.confirmPaper' },
  draft: { words: '待拟稿', channel: 'replies.draft' },
  submit: { words: '待送签', channel: 'replies.submit' },
  sign: { words: '待签发', channel: 'replies.sign' },
  confirmSignature: { words: '待确认签发', channel: 'replies.confirmSignature' },
  print: { words: '待打印', channel: 'prints.printReply' },
  confirmPrint: { words: '待看样', channel: 'prints.confirm' },
  seal: { words: '待用印', channel: 'seals.record' },
  dispatch: { words: '待发出', channel: 'deliveries.dispatch' },
  resend: { words: '待重发', channel: 'deliveries.dispatch' },
  receipt: { words: '待回执', channel: 'deliveries.recordReceipt' },
  extension: { words: '延期待批', channel: 'extensions.decide' },
  recheck: { words: '异议待申请复核', channel: 'replies.draftRecheck' },
  notify: { words: '异议待告知', channel: 'replies.draftRecheck' },
  lateObjection: { words: '逾期异议待定', channel: 'objections.decideLate' },
  answerCorrection: { words: '复核结果更正待确认', channel: 'objections.decideAnswer' },
  requery: { words: '异议待重新查询', channel: 'objections.requery' },
  classify: { words: '名单待归类', channel: 'listTypes.classify' },
  approval: { words: '等您确认', channel: 'approvals.confirm' },
} as const satisfies Record<string, WorkKindFacts>
export type WorkKind = keyof typeof workKinds
export const WorkKind = z.enum(Object.keys(workKinds) as [WorkKind, ...WorkKind[]])

/** What the workbench calls each kind of work. */
export const workKindNames = Object.fromEntries(
  WorkKind.options.map((kind) => [kind, workKinds[kind].words]),
) as Readonly<Record<WorkKind, string>>
