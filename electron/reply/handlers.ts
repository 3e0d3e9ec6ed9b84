import type { replyContract } from '../../shared/reply/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { beginCorrection, keepAnswered } from './draft/beginCorrection.ts'
import { confirmGate } from './draft/confirmGate.ts'
import { draftExtensionNotice } from './draft/draftExtensionNotice.ts'
import { draftRecheck } from './draft/draftRecheck.ts'
import { draftReply, redraftReply } from './draft/draftReply.ts'
import { proposeReply } from './draft/proposeReply.ts'
import { sendBackReply, submitReply } from './draft/submitReply.ts'
import { printForm } from './form/printForm.ts'
import { getReply, listReplies } from './getReply.ts'
import { listAwaiting } from './listAwaiting.ts'
import { readReplyPdf } from './readReplyPdf.ts'
import { relookReply } from './relook/relookReply.ts'
import { confirmSignature, enterSignature, refuseSignature } from './sign/paperSignature.ts'
import { signReply } from './sign/signReply.ts'
import { listPaperSignatures, readSignatureScan } from './sign/waitingSignatures.ts'
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
  'replies.papers': listPaperSignatures,
  'replies.readSignatureScan': readSignatureScan,
  'replies.void': voidReply,
} satisfies HandlersOf<typeof replyContract>
