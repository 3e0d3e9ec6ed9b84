import type { Result } from '../errors.ts'
import { halfWidth } from './halfWidth.ts'

/**
 * Reads a time of day as a clerk types it: 0930, 930, 9:30, 9.30, 9点30分, 9点. Gives `HH:mm` on the 24-hour clock, or refuses
 * (`invalid-input`) with a sentence that shows the forms.
 */
export function parseTimeInput(text: string): Result<string> {
  const typed = halfWidth(text)
  const match =
    /^(\d{1,2})(\d{2})$/.exec(typed) ??
    /^(\d{1,2})[:.点时](\d{2})分?$/.exec(typed) ??
    /^(\d{1,2})[点时]()(?:整)?$/.exec(typed)
  if (match === null) {
    return refuse(`看不懂“${text.trim()}”，请输入时间，例如 0930 或 9:30。`)
  }
  const [, hour = '', minute = ''] = match
  if (Number(hour) > 23 || Number(minute) > 59) {
    return refuse(`不存在的时间：“${text.trim()}”。时间应在 00:00 至 23:59 之间，例如 0930 或 9:30。`)
  }
  return { ok: true, value: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` }
}

function refuse(message: string): Result<string> {
  return { ok: false, fault: { code: 'invalid-input', message } }
}
