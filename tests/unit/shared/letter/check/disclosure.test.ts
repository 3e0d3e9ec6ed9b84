import { describe, expect, it } from 'vitest'
import { disclosure } from '../../../../../shared/letter/check/disclosure.ts'
import { listedPerson, notListedPerson, reply, replyInput } from '../../../../support/letters.ts'

describe('disclosure', () => {
  const persons = { listed: [listedPerson(1), listedPerson(2)], notListed: [notListedPerson(3)] }
  const both = disclosure(replyInput(persons), reply(persons), [
    { label: '查询凭证', count: 3 },
    { label: '异议材料', count: 0 },
  ])

  it('shows every paragraph and every attached row as leaving', () => {
    expect(both.leaving.filter(({ label }) => label.startsWith('附件'))).toHaveLength(2)
    expect(both.leaving.map(({ detail }) => detail).join()).toContain('认定机关：某某市中级人民法院')
    expect(both.leaving.map(({ label }) => label)).toContain('结果-部分列入')
  })

  it('shows what is held back and why it is not in the letter', () => {
    const held = both.held.map(({ detail }) => detail).join('\n')
    expect(held).toContain('文书号（案号） （2024）豫01执123号')
    expect(held).toContain('列入日期 2024年5月6日')
    expect(held).toContain('1人的姓名和证件号码（本函只反馈人数）')
    expect(both.held).toContainEqual({ label: '查询凭证', detail: '3项' })
    expect(both.held.map(({ label }) => label)).not.toContain('异议材料')
  })
})
