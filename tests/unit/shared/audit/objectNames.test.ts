import { describe, expect, it } from 'vitest'
import { objectWords } from '../../../../shared/audit/objectNames.ts'

describe('an entry', () => {
  it.each([
    ['request:12', '来文 12'],
    ['channel:users.list', '功能「人员」'],
    ['workstation:clock', '本机时钟'],
    ['store:ab12cd', '数据库'],
    ['agenda:2026-11', '日历 2026-11'],
    ['login-journal', '登录失败记录'],
    ['unheard:7', '未知的事项'],
  ])('says what %s is', (object, words) => {
    expect(objectWords(object)).toBe(words)
  })
})
