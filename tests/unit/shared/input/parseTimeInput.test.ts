import { describe, expect, it } from 'vitest'
import { parseTimeInput } from '../../../../shared/input/parseTimeInput.ts'

describe('parseTimeInput', () => {
  it.each([
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9:30', '09:30'],
    ['９：３０', '09:30'],
    ['9.30', '09:30'],
    ['9点30分', '09:30'],
    ['9时', '09:00'],
    ['15点整', '15:00'],
    ['2359', '23:59'],
    ['0000', '00:00'],
  ])('reads %j as %s', (text, time) => {
    expect(parseTimeInput(text)).toEqual({ ok: true, value: time })
  })

  it.each(['', '9', '上午九点', '9:3', '09300'])('refuses %j and shows the forms', (text) => {
    expect(parseTimeInput(text)).toEqual({
      ok: false,
      fault: { code: 'invalid-input', message: `看不懂“${text}”，请输入时间，例如 0930 或 9:30。` },
    })
  })

  it.each(['2400', '9:60', '25:00', '13:75'])('refuses %j, which no clock shows', (text) => {
    expect(parseTimeInput(text)).toMatchObject({
      ok: false,
      fault: { message: `不存在的时间：“${text}”。时间应在 00:00 至 23:59 之间，例如 0930 或 9:30。` },
    })
  })
})
