import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseNotice } from '../../../../../shared/deadline/calendar/parseNotice.ts'
import { seedArrangements } from '../../../../../shared/deadline/calendar/seedArrangements.ts'
import { YearArrangement } from '../../../../../shared/deadline/calendar/yearArrangement.ts'

const noticeOf = (year: number) =>
  fs.readFileSync(path.join(import.meta.dirname, `../../../../fixtures/notices/${year}.txt`), 'utf8')
const days = (periods: readonly { from: string; to: string }[]) => periods.map(({ from, to }) => [from, to])
const notice2026 = noticeOf(2026)
/** The notice of 2026 with one line written otherwise. */
const changed = (from: string, to: string) => parseNotice(notice2026.replace(from, to))

describe('parseNotice', () => {
  it.each(seedArrangements.map((arrangement) => [arrangement.year, arrangement] as const))(
    'reads the notice of %i whole, as the figures say that were taken from elsewhere',
    (year, arrangement) => {
      const reading = parseNotice(noticeOf(year))
      expect(reading.problems).toEqual([])
      expect([reading.year, reading.title]).toEqual([year, arrangement.source.title])
      expect(days(reading.offPeriods)).toEqual(days(arrangement.offPeriods))
      expect(reading.makeUpWorkdays.toSorted()).toEqual(arrangement.makeUpWorkdays.toSorted())
      const { title, address } = arrangement.source
      expect(YearArrangement.safeParse({ ...arrangement, source: { title, address } }).success).toBe(true)
    },
  )

  it.each(seedArrangements.map(({ year }) => year))(
    'reads the notice of %i alike as web pages and the gazette set it',
    (year) => {
      const asWebPage = noticeOf(year)
        .replace('部分节假日安排的通知', '\n  部分节假日安排的通知')
        .replace('国务院办公厅', '国务院办公厅\r\n')
        .replaceAll('：', ':')
        .replaceAll('，', ',')
        .replaceAll('（', '(')
        .replaceAll('）', ')')
        .replaceAll('\n', '\n\n\u3000\u3000')
      expect({ ...parseNotice(asWebPage), leftOut: [] }).toEqual({
        ...parseNotice(noticeOf(year)),
        leftOut: [],
      })
    },
  )

  it('leaves out what is neither 放假 nor 上班, and says so', () => {
    const { leftOut, offPeriods } = parseNotice(noticeOf(2024))
    expect(leftOut).toEqual(['春节：鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息'])
    expect(offPeriods.some(({ from, to }) => from <= '2024-02-09' && to >= '2024-02-09')).toBe(false)
  })

  it('puts the December of 元旦 into the year before, with or without a year in the text', () => {
    const line = '一、元旦：12月31日（周四）至1月2日（周六）放假调休，共3天。12月27日（周日）上班。'
    const { offPeriods, makeUpWorkdays, problems } = parseNotice(line, 2027)
    expect(offPeriods).toEqual([{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }])
    expect(makeUpWorkdays).toEqual(['2026-12-27'])
    expect(problems.filter((problem) => problem.includes('元旦'))).toEqual([])
  })

  it('reads full-width digits, western brackets and text without line ends', () => {
    const dense = notice2026
      .replace(/\n/g, '')
      .replaceAll('（', ' (')
      .replaceAll('）', ') ')
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    const reading = parseNotice(dense, 2026)
    expect(reading.problems).toEqual([])
    expect(reading.offPeriods).toHaveLength(7)
  })

  it.each([
    ['a weekday that the date does not have', ['1月4日（周日）上班', '1月4日（周六）上班'], '是星期日'],
    ['a number of days that does not fit', ['放假调休，共9天', '放假调休，共8天'], '却是 9 天'],
    ['a day that does not exist', ['6月19日（周五）至21日', '6月19日（周五）至31日'], '不是一个日期'],
    ['an item it cannot read', ['4月4日（周六）至6日（周一）放假', '另行通知放假'], '没有读懂“清明节'],
    ['a holiday that is missing', ['五、端午节：', '五、儿童节：'], '没有读到“端午”'],
    [
      'dates in the wrong order',
      ['10月1日（周四）至7日（周三）', '10月7日（周三）至1日（周四）'],
      '起止日期',
    ],
  ])('names %s', (_, [from = '', to = ''], problem) => {
    expect(notice2026).toContain(from)
    expect(changed(from, to).problems.join()).toContain(problem)
  })

  it('asks for the year when the text has none', () => {
    expect(parseNotice('一、元旦：1月1日放假。')).toMatchObject({ year: null, offPeriods: [] })
    expect(parseNotice('一、元旦：1月1日放假。').problems[0]).toContain('哪一年')
  })

  it('makes nothing of a text that is no notice', () => {
    const { offPeriods, problems } = parseNotice('各位同事：明天上午九点开会。', 2027)
    expect(offPeriods).toEqual([])
    expect(problems).toHaveLength(7)
  })
})
