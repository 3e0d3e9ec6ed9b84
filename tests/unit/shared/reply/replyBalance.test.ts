import { describe, expect, it } from 'vitest'
import { replyBalanceLine } from '../../../../shared/reply/replyBalance.ts'
import { balanceOf } from '../../../../shared/request/balance.ts'

const balance = balanceOf(3, 0, [{ state: 'answered' }, { state: 'answered' }, { state: 'returned' }])

describe('replyBalanceLine', () => {
  it('balances the letter alone, then the whole case', () => {
    expect(replyBalanceLine('first', { listed: 1, notListed: 1, returned: 1 }, balance)).toBe(
      '本函答复2 = 列入1 + 未列入1，另退回补正1；来函3 + 补充0 = 答复2 + 撤回0 + 退回补正1',
    )
  })

  it('names who cannot be queried beside those sent back, among whom the whole case counts them', () => {
    const counts = { listed: 1, notListed: 1, returned: 0, unqueryable: 1 }
    expect(replyBalanceLine('first', counts, balance)).toBe(
      '本函答复2 = 列入1 + 未列入1，无法查询1；来函3 + 补充0 = 答复2 + 撤回0 + 退回补正1',
    )
    expect(balance.closes).toBe(true)
  })

  it('leaves out what nobody is', () => {
    expect(replyBalanceLine('supplementary', { listed: 0, notListed: 1, returned: 0 }, balance)).toMatch(
      /^本函答复1 = 列入0 \+ 未列入1；/u,
    )
  })

  it('says for a notice of return only what it returns', () => {
    expect(replyBalanceLine('returnNotice', { listed: 0, notListed: 0, returned: 2 }, balance)).toBe(
      '本函退回补正2',
    )
    expect(replyBalanceLine('returnNotice', { listed: 0, notListed: 0, returned: 0 }, balance)).toBe(
      '整件退回补正',
    )
  })
})
