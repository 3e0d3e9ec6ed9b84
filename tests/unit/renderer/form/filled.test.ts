import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { dayGiven, filled, timeGiven } from '../../../../renderer/form/filled.ts'

const said = (box: z.ZodType, value: unknown) => box.safeParse(value).error?.issues[0]?.message

describe('a box that must be filled in', () => {
  it.each([
    ['nothing', undefined],
    ['an empty line', ''],
    ['too few characters, a rare one counting once', '𠮷林森'],
  ])('says its sentence over %s', (_, value) => {
    expect(said(filled('请写明理由', 4), value)).toBe('请写明理由')
  })

  it('takes what is long enough', () => {
    expect(filled('请写明理由', 4).parse('纸张卡住')).toBe('纸张卡住')
    expect(filled('请填写何人').parse('甲')).toBe('甲')
  })
})

describe('a day and a time that must be given', () => {
  it.each([undefined, '2026-13-01', '11月20日'])('are asked for over the day %s', (value) => {
    expect(said(dayGiven('请填写日期'), value)).toBe('请填写日期')
  })

  it.each([undefined, '9:5', '0930'])('are asked for over the time %s', (value) => {
    expect(said(timeGiven('请填写时间'), value)).toBe('请填写时间')
  })

  it('are taken as the fields write them', () => {
    expect([dayGiven('').parse('2026-11-20'), timeGiven('').parse('09:30')]).toEqual(['2026-11-20', '09:30'])
  })
})
