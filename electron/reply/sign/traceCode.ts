import { crockfordCode } from '../../../shared/audit/crockford.ts'
import type { LetterContent } from '../../../shared/letter/model.ts'
import type { StoreCare } from '../../call/callContext.ts'
import { canonicalJson } from '../../database/row/canonicalJson.ts'

/** 留痕校验码 of a signed letter: 80 bits of a keyed digest over the whole letter, as sixteen characters in fours (security 39). */
export function traceCodeOf(
  store: Pick<StoreCare, 'traceMac'>,
  replyId: number,
  content: LetterContent,
): string {
  return crockfordCode(store.traceMac(Buffer.from(canonicalJson({ replyId, content }))))
}
