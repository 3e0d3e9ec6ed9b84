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
  return {
    request,
    kind,
    persons,
    separateOn,
    earlier: correctsReplyId === null ? null : tx.get(replyTable, correctsReplyId, '先前复函'),
    recheck: recheckFactsOf(tx, id),
    extension: extensionFactsOf(tx, extensionId),
  }
}
