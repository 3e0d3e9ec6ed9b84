import { z } from 'zod'

/** The parts of a document number: 发文机关代字, year, serial; `豫组函〔2026〕15号` is 豫组函, 2026, 15. */
export const DocumentNumberParts = z.strictObject({
  code: z.string().min(1).max(20),
  year: z.int().min(1949).max(2199),
  serial: z.int().min(1).max(999_999),
})
export type DocumentNumberParts = z.infer<typeof DocumentNumberParts>

/** A document number as stored and printed: 六角括号 U+3014 and U+3015, no leading zero, no 第 (GB/T 9704-2012, 7.2.5). */
export const DocumentNumber = z.string().regex(/^[^\s〔〕第]{1,20}〔(19|20|21)\d{2}〕[1-9]\d{0,5}号$/u, {
  message: '文号应写作 豫组函〔2026〕15号',
})
export type DocumentNumber = z.infer<typeof DocumentNumber>

/** The code (代字) of an own series, e.g. 豫信用函: two to twelve Chinese characters. */
export const SeriesCode = z.string().regex(/^\p{Script=Han}{2,12}$/u, {
  message: '发文代字应为2至12个汉字，例如 豫信用函，不含括号、年份和序号',
})
export type SeriesCode = z.infer<typeof SeriesCode>

/** A series of own numbers: one code, counted anew every year. */
export const NumberSeries = z.strictObject({ code: SeriesCode, year: DocumentNumberParts.shape.year })
export type NumberSeries = z.infer<typeof NumberSeries>
