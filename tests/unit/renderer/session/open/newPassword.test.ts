import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { judgedPassword, newPasswordBoxes } from '../../../../../renderer/session/open/newPassword.ts'
import { sessionWords } from '../../../../../renderer/session/words.ts'

const Boxes = judgedPassword(
  z.object({ current: z.string().min(1, '请输入口令'), ...newPasswordBoxes }),
  ({ password }) => (password.length < 12 ? '太短' : undefined),
)
const refused = (values: Record<string, string>) =>
  (Boxes.safeParse(values).error?.issues ?? []).map(({ path, message }) => [path[0], message])

describe('a new password that is typed twice', () => {
  it('is judged whatever stands in the other boxes', () => {
    expect(refused({ current: '', password: 'kurz', again: 'kurz' })).toEqual([
      ['current', '请输入口令'],
      ['password', '太短'],
    ])
  })

  it('has to be typed the same way twice', () => {
    expect(refused({ current: 'x', password: 'sorgsam-7-Birken', again: 'sorgsam-7-Birke' })).toEqual([
      ['again', sessionWords.password.differs],
    ])
  })

  it('is taken when nothing is wrong with it', () => {
    expect(refused({ current: 'x', password: 'sorgsam-7-Birken', again: 'sorgsam-7-Birken' })).toEqual([])
  })
})
