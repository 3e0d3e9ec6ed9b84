import { describe, expect, it } from 'vitest'
import { separateDay } from '../../../../shared/reply/separate.ts'

const today = '2026-11-20'

describe('separateDay', () => {
  it('is the limit of the letter as long as it has not passed', () => {
    expect(separateDay(null, '2026-11-24', today)).toEqual({ on: '2026-11-24' })
    expect(separateDay('2026-11-24', '2026-11-24', today)).toEqual({ on: '2026-11-24' })
    expect(separateDay(null, today, today)).toEqual({ on: today })
  })

  it.each<readonly [string, string | null, readonly [string | null, string]]>([
    ['another day than the limit', '2026-11-25', ['2026-11-24', '就是本件现行期限 2026-11-24']],
    ['an earlier day than the limit', '2026-11-23', ['2026-11-24', '就是本件现行期限']],
    ['no day when the limit has passed', null, ['2026-11-19', '请填写与来文单位说定']],
    ['no day when no limit runs', null, [null, '请填写与来文单位说定']],
    ['a past day', '2026-11-19', [null, '已过']],
  ])('refuses %s', (_what, asked, [limit, sentence]) => {
    expect(separateDay(asked, limit, today)).toEqual({ problem: expect.stringContaining(sentence) })
  })

  it('is the day agreed where no limit is ahead', () => {
    expect(separateDay('2026-11-26', '2026-11-19', today)).toEqual({ on: '2026-11-26' })
  })
})
