import { describe, expect, it } from 'vitest'
import { objectWords } from '../../../../shared/audit/objectNames.ts'

describe('an entry', () => {
  it.each([
    ['request:12', '来文 12'],
    ['channel:users.list', '功能 users.list'],
    ['login-journal', '登录失败记录'],
    ['unheard:7', 'unheard:7'],
  ])('says what %s is', (object, words) => {
    expect(objectWords(object)).toBe(words)
  })
})
