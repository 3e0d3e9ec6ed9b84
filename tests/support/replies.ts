import type { Output } from '../../shared/ipc/contract.ts'
import type { ReplyKind } from '../../shared/reply/model.ts'
import type { TestWorkstation } from './testWorkstation.ts'

/** A letter of ours as the window gets it. */
export type ReplyPage = Output<'replies.get'>

/** Drafts a letter of ours for everybody who may stand in it. */
export function drafted(
  workstation: TestWorkstation,
  requestId: number,
  kind: ReplyKind = 'first',
): Promise<ReplyPage> {
  return workstation
    .as('drafter')
    .call('replies.draft', { requestId, kind, candidateIds: [], correctsReplyId: null, copies: 2 })
}

/** Confirms both sides of the gate and sends the letter to the signer. */
export async function submitted(workstation: TestWorkstation, replyId: number): Promise<ReplyPage> {
  await workstation.as('drafter').call('replies.confirmGate', { replyId })
  return workstation.as('drafter').call('replies.submit', { replyId })
}

/** Takes a draft to its signature on the screen. */
export async function signed(workstation: TestWorkstation, replyId: number): Promise<ReplyPage> {
  await submitted(workstation, replyId)
  return workstation.as('signer').call('replies.sign', { replyId, opinion: '同意', typedNumber: null })
}
