import { AppError } from '../../../shared/errors.ts'
import { extensionKind, givesResults, sendsBack } from '../../../shared/reply/kinds.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { extensionFactsOf } from '../../extension/extensionNoticeRepository.ts'
import { recheckFactsOf } from '../../objection/answer/recheckRepository.ts'
import type { IncludedPerson } from '../../replyRecord/replyPersons.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'
import type { LetterParts } from './composeContent.ts'

/** What a letter of ours would be made of now, to be shown at the gate and compared with what was drafted. */
export function replyParts(
  tx: Reading,
  reply: Reply,
  { request, persons }: { readonly request: RequestRecord; readonly persons: readonly IncludedPerson[] },
): LetterParts {
  const { id, kind, correctsReplyId, extensionId, separateOn } = reply
  const earlier = correctsReplyId === null ? null : tx.get(replyTable, correctsReplyId, '先前复函')
  if (givesResults(kind)) return { request, persons, kind, earlier, separateOn }
  if (sendsBack(kind)) return { request, persons, kind }
  if (kind === extensionKind)
    return { request, persons, kind, facts: ofIts(extensionFactsOf(tx, extensionId)) }
  return { request, persons, kind, disputed: ofIts(earlier), facts: ofIts(recheckFactsOf(tx, id)) }
}

/** What a letter that rests on a case or an extension cannot be without. */
function ofIts<T>(ground: T | null): T {
  if (ground === null)
    throw new AppError(
      'conflict',
      '本函所依据的异议或延期已不在，请作废本函，在异议办理页或来文的「期限」页重新拟稿。',
    )
  return ground
}
