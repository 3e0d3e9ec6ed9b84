import type { WorkItem } from '../../shared/workbench/summary.ts'
import { place } from '../place/place.ts'
import type { Address } from '../place/screenPath.ts'

/** Where one thing that waits is done. */
export function placeOf({ kind, id }: Pick<WorkItem, 'kind' | 'id'>): Address {
  switch (kind) {
    case 'admit':
      return place.request.at({ requestId: id })
    case 'list':
    case 'decide':
    case 'proofread':
    case 'correction':
      return place.request.at({ requestId: id, panel: 'roster' })
    case 'extension':
      return place.request.at({ requestId: id, panel: 'deadline' })
    case 'inquire':
      return place.inquiries.at()
    case 'batch':
      return place.batch.at({ batchId: id })
    case 'verify':
    case 'adjudicate':
      return place.verifications.at()
    case 'firstReview':
    case 'secondReview':
    case 'thirdReview':
      return place.reviews.at()
    case 'confirmPaperReview':
      return place.papers.at()
    case 'draft':
      return place.draft.at({ requestId: id })
    case 'submit':
    case 'sign':
    case 'confirmSignature':
      return place.reply.at({ replyId: id })
    case 'print':
    case 'confirmPrint':
    case 'seal':
    case 'dispatch':
    case 'resend':
    case 'receipt':
      return place.dispatch.at({ replyId: id })
    case 'recheck':
    case 'notify':
    case 'lateObjection':
    case 'answerCorrection':
    case 'requery':
      return place.objection.at({ objectionId: id })
    case 'classify':
      return place.listTypes.at()
    case 'approval':
      return place.approval.at({ approvalId: id })
  }
}
