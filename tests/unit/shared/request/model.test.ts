import { describe, expect, it } from 'vitest'
import { classifiedRefusal, Secrecy } from '../../../../shared/request/model.ts'

describe('密级', () => {
  it.each(['none', 'internal', 'workSecret'])('takes %s', (secrecy) => {
    expect(Secrecy.safeParse(secrecy).success).toBe(true)
  })

  it('sends 秘密 and above the other way in words', () => {
    const parsed = Secrecy.safeParse('secret')
    expect(parsed.error?.issues[0]?.message).toBe(classifiedRefusal)
  })
})
