import { holdsRole } from '../rights/decision.ts'
import type { Role } from '../rights/role.ts'
import { WorkKind } from '../workbench/model.ts'
import type { ProcedureName } from './contract.ts'
import { accessOf } from './rightsTable.ts'

/** The channel that does each kind of work: its row of the rights table says for whom it may wait. */
const channels = {
  admit: 'requests.admit',
  list: 'rosters.commit',
  decide: 'candidates.decide',
  proofread: 'rosters.finishProofread',
  correction: 'candidates.confirmCorrection',
  inquire: 'inquiries.open',
  batch: 'inquiries.record',
  verify: 'verifications.record',
  adjudicate: 'verifications.adjudicate',
  firstReview: 'reviews.record',
  secondReview: 'reviews.record',
  thirdReview: 'reviews.record',
  draft: 'replies.draft',
  submit: 'replies.submit',
  sign: 'replies.sign',
  confirmSignature: 'replies.confirmSignature',
  print: 'prints.printReply',
  confirmPrint: 'prints.confirm',
  seal: 'seals.record',
  dispatch: 'deliveries.dispatch',
  resend: 'deliveries.dispatch',
  receipt: 'deliveries.recordReceipt',
  extension: 'extensions.decide',
  recheck: 'replies.draftRecheck',
  notify: 'replies.draftRecheck',
  lateObjection: 'objections.decideLate',
  answerCorrection: 'objections.decideAnswer',
  requery: 'objections.requery',
  classify: 'listTypes.classify',
  approval: 'approvals.confirm',
} as const satisfies Record<WorkKind, ProcedureName>

// One channel serves three stages; each belongs to one role.
const stageRoles: Readonly<Partial<Record<WorkKind, Role>>> = {
  firstReview: 'firstReviewer',
  secondReview: 'secondReviewer',
  thirdReview: 'thirdReviewer',
}

/** The kinds of work that may wait for somebody with these roles, in the order of the work. */
export function workKindsOf(roles: readonly Role[]): readonly WorkKind[] {
  return WorkKind.options.filter((kind) => {
    const stageRole = stageRoles[kind]
    if (stageRole !== undefined) return roles.includes(stageRole)
    return holdsRole(accessOf(channels[kind]), roles)
  })
}
