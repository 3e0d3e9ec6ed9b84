import type { replyContract } from '../../shared/reply/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { beginCorrection, keepAnswered } from './beginCorrection.ts'
import { confirmGate } from './confirmGate.ts'
import { draftExtensionNotice } from './draftExtensionNotice.ts'
import { draftRecheck } from './draftRecheck.ts'
import { draftReply, redraftReply } from './draftReply.ts'
import { getReply, listReplies } from './getReply.ts'
import { listAwaiting } from './listAwaiting.ts'
import { confirmSignature, enterSignature, refuseSignature } from './paperSignature.ts'
import { printForm } from './printForm.ts'
import { proposeReply } from './proposeReply.ts'
import { readReplyPdf } from './readReplyPdf.ts'
import { relookReply } from './relookReply.ts'
import { signReply } from './signReply.ts'
import { sendBackReply, submitReply } from './submitReply.ts'
import { voidReply } from './voidReply.ts'

/** Who answers the channels of 复函. */
export const replyHandlers = {
  'replies.list': listReplies,
  'replies.awaiting': listAwaiting,
  'replies.get': getReply,
  'replies.proposal': proposeReply,
  'replies.draft': draftReply,
  'replies.redraft': redraftReply,
  'replies.draftRecheck': draftRecheck,
  'replies.draftExtensionNotice': draftExtensionNotice,
  'replies.beginCorrection': beginCorrection,
  'replies.keepAnswered': keepAnswered,
  'replies.readPdf': readReplyPdf,
  'replies.confirmGate': confirmGate,
  'replies.submit': submitReply,
  'replies.sendBack': sendBackReply,
  'replies.relook': relookReply,
  'replies.sign': signReply,
  'replies.printForm': printForm,
  'replies.enterSignature': enterSignature,
  'replies.confirmSignature': confirmSignature,
  'replies.refuseSignature': refuseSignature,
  'replies.void': voidReply,
} satisfies HandlersOf<typeof replyContract>
