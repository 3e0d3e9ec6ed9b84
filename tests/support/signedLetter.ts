import type { Registration } from '../../shared/request/summary.ts'
import { concludedLetter, type PersonEnd } from './concludedLetter.ts'
import type { TestWorkstation } from './testWorkstation.ts'

/** A letter of ours with the incoming letter it answers. */
export interface LetterIds {
  readonly requestId: number
  readonly replyId: number
}

/** A first reply, drafted in two copies, through the gate and signed on the screen. The workstation's shell must make PDFs. */
export async function signedLetter(
  workstation: TestWorkstation,
  ends: readonly PersonEnd[],
  changes: Partial<Registration> = {},
): Promise<LetterIds> {
  const requestId = await concludedLetter(workstation, ends, changes)
  const choice = { requestId, kind: 'first' as const, candidateIds: [], correctsReplyId: null, copies: 2 }
  const { replyId } = await workstation.as('drafter').call('replies.draft', choice)
  await workstation.as('drafter').call('replies.confirmGate', { replyId })
  await workstation.as('drafter').call('replies.submit', { replyId })
  await workstation.as('signer').call('replies.sign', { replyId, opinion: '同意', typedNumber: null })
  return { requestId, replyId }
}

/** Prints a signed letter into the export folder and confirms the pages; returns the print. */
export async function printedLetter(
  workstation: TestWorkstation,
  replyId: number,
  copies = 2,
): Promise<number> {
  const { printId } = await workstation.as('drafter').call('prints.printReply', {
    replyId,
    copies,
    paper: 'blank',
    destination: { to: 'export' },
    reprint: null,
  })
  await workstation.as('drafter').call('prints.confirm', { printId })
  return printId
}

/** 用印 of both copies on the day the letters of the tests are signed. */
export const sealUse = {
  usedOn: '2026-11-20',
  purpose: '印发首次复函',
  copies: 2,
  sealName: '试验中心公章',
  approver: '丁谷',
  keeper: '外聘监印人',
} as const

/** A letter that is signed, printed, looked at and sealed. */
export async function sealedLetter(
  workstation: TestWorkstation,
  ends: readonly PersonEnd[],
  changes: Partial<Registration> = {},
): Promise<LetterIds> {
  const ids = await signedLetter(workstation, ends, changes)
  await printedLetter(workstation, ids.replyId)
  await workstation.as('drafter').call('seals.record', { replyId: ids.replyId, use: sealUse })
  return ids
}

/** A faultless 发出 by messenger at 14:00 of the same day. */
export const dispatchByMessenger = {
  method: 'messenger',
  recipient: '河南省财政厅人事教育处',
  carrier: '甲乔',
  collectorDocument: '',
  trackingNumber: '',
  copies: 1,
  dispatchedAt: '2026-11-20T03:00:30.000Z',
} as const

/** Prints, seals and sends out a signed letter on the afternoon of its day, through the real acts. */
export async function sendOut(workstation: TestWorkstation, replyId: number): Promise<void> {
  const drafter = workstation.as('drafter')
  await printedLetter(workstation, replyId)
  await drafter.call('seals.record', { replyId, use: sealUse })
  workstation.clock.set('2026-11-20T08:00:00.000Z')
  await drafter.call('deliveries.dispatch', { replyId, dispatch: dispatchByMessenger })
}
