import type { Input } from 'electron'

const letters = new Set(['r', 'p', 's', 'u', 'o', 'n', 't', 'j', 'h', '+', '-', '=', '_', '0'])

/** Whether a key press belongs to the browser under the application: reload, zoom, print, inspector; the page still hears it. */
export function isBrowserKey({
  key,
  control,
  meta,
  shift,
}: Pick<Input, 'key' | 'control' | 'meta' | 'shift'>): boolean {
  const name = key.toLowerCase()
  if (['f5', 'f7', 'f11', 'f12', 'browserback', 'browserforward'].includes(name)) return true
  if (!control && !meta) return false
  return letters.has(name) || (shift && ['i', 'c'].includes(name))
}
