import { AppError } from '../../errors.ts'
import { isCorrecting, isWholeReply } from '../../reply/kinds.ts'
import type { ReturnNoticeInput, WholeReplyInput } from '../model.ts'

/**
 * Refuses a reply whose persons do not add up; each letter balances alone (design 5.4):
 * 来函 + 补充 = 答复 + 撤回 + 退回补正 (duplicate rows and documents that cannot be queried among them) + 待另行函复.
 */
export function assertReplyAddsUp(input: WholeReplyInput): void {
  const { counts, listed, notListed, earlier, kind } = input
  const unanswered = unansweredRows(input)
  const accounted = counts.answered + unanswered.length
  if (counts.inquired + counts.supplemented !== accounted)
    throw refusal(`来函与补充共${counts.inquired + counts.supplemented}人，本函只交代了${accounted}人`)
  if (counts.withdrawn !== input.withdrawn.length)
    throw refusal(`撤回${counts.withdrawn}人，与所列撤回人员${input.withdrawn.length}人不符`)
  if (counts.answered !== listed.length + counts.notListed)
    throw refusal(`答复${counts.answered}人，与列入${listed.length}人、未列入${counts.notListed}人之和不符`)
  if (counts.answered === 0) throw refusal('没有可以答复的人员，请改用退回补正函')
  if (counts.notListed !== notListed.length)
    throw refusal(`未列入${counts.notListed}人，与所附未列入人员${notListed.length}人不符`)
  const numbers = [...[...listed, ...notListed].map(({ sequence }) => sequence), ...unanswered]
  if (new Set(numbers).size !== numbers.length) throw refusal('同一名单序号出现两次')
  if (!isWholeReply(kind) && earlier === null) throw refusal('补充复函、更正函须指明先前的复函')
  if (isCorrecting(kind) && unanswered.length > 0)
    throw refusal('更正函只更正查询结果，退回补正和撤回请另行处理')
  if (!isWholeReply(kind) && input.separate !== null)
    throw refusal('只有首次复函可以写明另行函复的人员，其余函件只写入已有结果的人员')
}

/** The rows that get no result in this letter, by their numbers on the list. */
function unansweredRows({
  returned,
  duplicates,
  unqueryable,
  separate,
  withdrawn,
}: WholeReplyInput): number[] {
  return [
    ...[...returned, ...withdrawn].map(({ sequence }) => sequence),
    ...duplicates.flatMap((rows) => rows.returned),
    ...unqueryable,
    ...(separate?.sequences ?? []),
  ]
}

/** Refuses a 退回补正函 that names neither defects nor persons, or both. */
export function assertReturnNoticeIsWhole(input: Pick<ReturnNoticeInput, 'defects' | 'returned'>): void {
  if (input.defects.length === 0 && input.returned.length === 0)
    throw new AppError('invalid-input', '请先填写退回的事项，或选定需要补正的人员。')
  if (input.defects.length > 0 && input.returned.length > 0)
    throw new AppError('invalid-input', '整件退回与退回部分人员请分开办理，各出一件退回补正函。')
}

function refusal(what: string): AppError {
  return new AppError('conflict', `本函人数未平衡：${what}。请核对人员状态后重新拟稿。`)
}
