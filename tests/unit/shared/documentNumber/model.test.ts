import { describe, expect, it } from 'vitest'
import { DocumentNumber, NumberSeries, SeriesCode } from '../../../../shared/documentNumber/model.ts'

describe('DocumentNumber', () => {
  it.each([
    '豫组函[2026]15号',
    '豫组函〔2026〕015号',
    '豫组函〔2026〕第15号',
    '豫组函〔2026〕15',
    '豫组函 〔2026〕15号',
  ])('refuses %s, which is not the stored form', (text) => {
    expect(DocumentNumber.safeParse(text).success).toBe(false)
  })
})

describe('SeriesCode', () => {
  it('accepts a code of Chinese characters', () => {
    expect(SeriesCode.parse('豫信用函')).toBe('豫信用函')
  })

  it.each(['', '豫', '豫信〔', '豫信用函2026', 'abc', '豫 信'])('refuses %j with a sentence', (text) => {
    expect(SeriesCode.safeParse(text).error?.issues[0]?.message).toContain('发文代字应为2至12个汉字')
  })
})

describe('NumberSeries', () => {
  it('is one code in one year', () => {
    expect(NumberSeries.parse({ code: '豫信用函', year: 2026 })).toEqual({ code: '豫信用函', year: 2026 })
    expect(NumberSeries.safeParse({ code: '豫信用函', year: 26 }).success).toBe(false)
  })
})
