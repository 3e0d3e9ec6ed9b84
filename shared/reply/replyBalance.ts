import { type Balance, balanceLine } from '../request/balance.ts'
import { givesResults, type ReplyKind, sendsBack } from './kinds.ts'
import type { ReplyInclusion } from './model.ts'

/** How one letter of ours balances alone, before the whole case: the line of the file copy (design 5.4, B6). */
export function replyBalanceLine(
  kind: ReplyKind,
  counts: Readonly<
    Pick<Record<ReplyInclusion, number>, 'listed' | 'notListed' | 'returned'> &
      Partial<Record<ReplyInclusion, number>>
  >,
  balance: Balance,
): string {
  const { listed, notListed, returned, duplicate = 0, unqueryable = 0, separate = 0 } = counts
  if (sendsBack(kind)) return returned === 0 ? '整件退回补正' : `本函退回补正${returned}`
  if (!givesResults(kind)) return '本函不答复查询结果'
  const answered = listed + notListed
  const rest = [
    returned > 0 ? `，另退回补正${returned}` : '',
    duplicate > 0 ? `，重复${duplicate}` : '',
    unqueryable > 0 ? `，无法查询${unqueryable}` : '',
    separate > 0 ? `，待另行函复${separate}` : '',
  ].join('')
  return `本函答复${answered} = 列入${listed} + 未列入${notListed}${rest}；${balanceLine(balance)}`
}
