import chineseDays from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { addCalendarDays } from '../../../../../shared/deadline/calendar/epochDay.ts'
import { movableDays, statutoryHolidays } from '../../../../../shared/deadline/calendar/statutoryHolidays.ts'
import { clearBrightDate, lunarDate, newMoonMargin } from '../lunarAstronomy.ts'

const years = Array.from({ length: 11 }, (_, index) => 2025 + index)

describe('the table of movable days', () => {
  it('covers 2025 to 2035', () => {
    expect([...movableDays.keys()]).toEqual(years)
  })

  it.each(years)('agrees with computed new moons and solar longitude in %i', (year) => {
    expect(movableDays.get(year)).toEqual({
      springFestival: lunarDate(year, 1, 1),
      clearBright: clearBrightDate(year),
      dragonBoat: lunarDate(year, 5, 5),
      midAutumn: lunarDate(year, 8, 15),
    })
  })

  it.each(years)('agrees with the published almanac of chinese-days in %i', (year) => {
    expect(movableDays.get(year)).toEqual({
      springFestival: chineseDays.getSolarDateFromLunar(`${year}-01-01`).date,
      clearBright: chineseDays.getSolarTermDate(year, 4, 'pure_brightness'),
      dragonBoat: chineseDays.getSolarDateFromLunar(`${year}-05-05`).date,
      midAutumn: chineseDays.getSolarDateFromLunar(`${year}-08-15`).date,
    })
  })

  it('puts 春节 2027 on 02-06, minutes before midnight, where the runtime errs', () => {
    expect(movableDays.get(2027)?.springFestival).toBe('2027-02-06')
    expect(newMoonMargin('2027-02-06')).toBeGreaterThan(2)
    expect(newMoonMargin('2027-02-06')).toBeLessThan(6)
  })
})

describe('statutoryHolidays', () => {
  it.each(years)('gives the thirteen days of the law in %i', (year) => {
    const days = statutoryHolidays(year) ?? new Map()
    const names = [...days.values()].flatMap((name) => name.split('、'))
    const count = (name: string) => names.filter((each) => each === name).length
    expect(names).toHaveLength(13)
    expect(['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].map(count)).toEqual([
      1, 4, 1, 2, 1, 1, 3,
    ])
  })

  it('counts 春节 from 除夕 to 初三', () => {
    const days = [...(statutoryHolidays(2027) ?? [])]
      .filter(([, name]) => name === '春节')
      .map(([date]) => date)
    expect(days).toEqual(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'])
    expect(days[0]).toBe(addCalendarDays('2027-02-06', -1))
  })

  it('gives both names where two holidays fall on one day', () => {
    expect(statutoryHolidays(2028)?.get('2028-10-03')).toBe('国庆节、中秋节')
    expect(statutoryHolidays(2031)?.get('2031-10-01')).toBe('国庆节、中秋节')
  })

  it('knows nothing outside its table', () => {
    expect(statutoryHolidays(2024)).toBeUndefined()
    expect(statutoryHolidays(2036)).toBeUndefined()
  })
})

describe('the runtime’s own Chinese calendar', () => {
  it('is a day late for 春节 2027, so it is never asked', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'Asia/Shanghai',
      month: 'numeric',
      day: 'numeric',
    })
    const monthAndDay = (date: string) => {
      const parts = format.formatToParts(new Date(`${date}T12:00:00+08:00`))
      return ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('/')
    }
    expect(monthAndDay('2027-02-07')).toBe('1/1')
    expect(monthAndDay('2027-02-06')).not.toBe('1/1')
    expect(movableDays.get(2027)?.springFestival).toBe('2027-02-06')
  })
})
