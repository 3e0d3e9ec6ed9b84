/** `HH:mm` from 930, 0930, 9:30, 9：30, 9.30 or 9点30分; null when it is no time of day. */
export function parseTime(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[：.．点时]/g, ':')
    .replace(/分$/, '')
  const match = /^(\d{1,2}):?(\d{2})$/.exec(text) ?? /^(\d{1,2}):()$/.exec(text)
  if (match === null) return null
  const hour = Number(match[1])
  const minute = Number(match[2] || 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
