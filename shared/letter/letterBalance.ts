import { AppError } from '../errors.ts'
import type { ReplyInput, ReturnNoticeInput } from './model.ts'

/** Refuses a reply whose persons do not add up; each letter balances alone (design 5.4). */
export function assertReplyAddsUp(input: ReplyInput): void {
  const { counts, listed, notListed, returned, kind, earlier } = input
  const accounted = counts.answered + counts.withdrawn + returned.length
  if (counts.inquired + counts.supplemented !== accounted)
    throw refusal(`来函与补充共${counts.inquired + counts.supplemented}人，本函只交代了${accounted}人`)
  if (counts.answered !== listed.length + counts.notListed)
    throw refusal(`答复${counts.answered}人，与列入${listed.length}人、未列入${counts.notListed}人之和不符`)
  if (counts.answered === 0) throw refusal('没有可以答复的人员，请改用退回补正函')
  if (counts.notListed !== notListed.length)
    throw refusal(`未列入${counts.notListed}人，与所附未列入人员${notListed.length}人不符`)
  const numbers = [...listed, ...notListed, ...returned].map(({ sequence }) => sequence)
  if (new Set(numbers).size !== numbers.length) throw refusal('同一来函序号出现两次')
  if (kind !== 'first' && earlier === null) throw refusal('补充复函、更正函须指明先前的复函')
  if (kind === 'correction' && (returned.length > 0 || counts.withdrawn > 0))
    throw refusal('更正函只更正查询结果，退回补正和撤回请另行处理')
}

/** Refuses a 退回补正函 that names neither defects nor persons, or both. */
export function assertReturnNoticeIsWhole(input: ReturnNoticeInput): void {
  if (input.defects.length === 0 && input.returned.length === 0)
    throw new AppError('invalid-input', '请先填写退回的事项，或选定需要补正的人员。')
  if (input.defects.length > 0 && input.returned.length > 0)
    throw new AppError('invalid-input', '整件退回与退回部分人员请分开办理，各出一件退回补正函。')
}

function refusal(what: string): AppError {
  return new AppError('conflict', `本函人数未平衡：${what}。请核对人员状态后重新拟稿。`)
}
