import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDocumentNumber } from '../../../../shared/documentNumber/formatDocumentNumber.ts'
import { DocumentNumber } from '../../../../shared/documentNumber/model.ts'
import {
  normaliseDocumentNumber,
  parseDocumentNumber,
} from '../../../../shared/documentNumber/parseDocumentNumber.ts'

const normalised = (text: string): string => {
  const result = normaliseDocumentNumber(text)
  return result.ok ? result.value : result.fault.message
}

describe('normaliseDocumentNumber', () => {
  it.each([
    '豫组函〔2026〕15号',
    '豫组函[2026]15号',
    '豫组函(2026)15号',
    '豫组函（2026）15号',
    '豫组函【2026】15号',
    '豫组函〖2026〗15号',
    '豫组函［２０２６］１５号',
    '豫组函﹝2026﹞15号',
    '豫组函{2026}15号',
    '豫组函〔2026)15号',
    ' 豫组函 〔2026〕 15 号　',
    '豫组函〔2026〕15',
  ])('turns %j into the stored form', (text) => {
    expect(normalised(text)).toBe('豫组函〔2026〕15号')
  })

  it('writes the brackets as U+3014 and U+3015', () => {
    expect(normalised('豫组函[2026]15号').charCodeAt(3)).toBe(0x3014)
    expect(normalised('豫组函[2026]15号').charCodeAt(8)).toBe(0x3015)
  })

  it('keeps brackets inside the code', () => {
    expect(normalised('豫政(办)[2026]3号')).toBe('豫政（办）〔2026〕3号')
    expect(DocumentNumber.safeParse('豫政（办）〔2026〕3号').success).toBe(true)
  })

  it.each([
    ['', '请填写文号，例如 豫组函〔2026〕15号。'],
    ['  ', '请填写文号，例如 豫组函〔2026〕15号。'],
    ['豫组函〔2026〕第15号', '文号的序号前不写“第”，请写作 豫组函〔2026〕15号。'],
    ['豫组函〔2026〕015号', '文号的序号从1开始，前面不加“0”，请写作 豫组函〔2026〕15号。'],
    ['豫组函〔2026〕0号', '文号的序号从1开始，前面不加“0”，请写作 豫组函〔2026〕15号。'],
    ['豫组函2026年15号', '文号的年份要用括号括起，请写作 豫组函〔2026〕15号。'],
    ['豫组函〔26〕15号', '文号的年份要写全四位，请写作 豫组函〔2026〕15号。'],
    ['豫组函〔二〇二六〕15号', '文号括号里应是四位年份，请写作 豫组函〔2026〕15号。'],
    ['豫组函〔0026〕15号', '文号括号里应是四位年份，请写作 豫组函〔2026〕15号。'],
    ['〔2026〕15号', '文号缺少发文机关代字，请写作 豫组函〔2026〕15号。'],
    ['豫组函、〔2026〕15号', '发文机关代字里有不该有的字符，请核对后写作 豫组函〔2026〕15号。'],
    ['豫组函〔2026〕15-1号', '文号的序号应是数字加“号”，请写作 豫组函〔2026〕15号。'],
    ['豫组函〔2026〕号', '文号的序号应是数字加“号”，请写作 豫组函〔2026〕15号。'],
    ['豫组函〔2026〕1234567号', '文号的序号应是数字加“号”，请写作 豫组函〔2026〕15号。'],
  ])('refuses %j with a sentence that shows the form', (text, sentence) => {
    expect(normaliseDocumentNumber(text)).toEqual({
      ok: false,
      fault: { code: 'invalid-input', message: sentence },
    })
  })

  it('leaves what it wrote itself unchanged', () => {
    const parts = fc.record({
      code: fc.constantFrom('豫组函', '郑组干', '豫发改信用函', '豫政（办）', 'A字'),
      year: fc.integer({ min: 1949, max: 2199 }),
      serial: fc.integer({ min: 1, max: 999_999 }),
    })
    fc.assert(
      fc.property(parts, (number) => {
        const text = formatDocumentNumber(number)
        expect(parseDocumentNumber(text)).toEqual({ ok: true, value: number })
        expect(normalised(text)).toBe(text)
        expect(DocumentNumber.parse(text)).toBe(text)
      }),
    )
  })

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = normaliseDocumentNumber(text)
        expect(result.ok ? DocumentNumber.safeParse(result.value).success : result.fault.message !== '').toBe(
          true,
        )
      }),
    )
  })
})
