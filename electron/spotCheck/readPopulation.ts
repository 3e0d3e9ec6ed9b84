import { AppError } from '../../shared/errors.ts'

/** The bytes a fingerprint is taken of: every item on a line of its own, every line ended by LF, the last too. */
export function populationText(items: readonly string[]): string {
  return items.map((item) => `${item}\n`).join('')
}

/**
 * The items of a population as it was frozen: UTF-8 without BOM, one item a line ended by LF, no CR, no empty and no equal lines. Throws
 * `file-unreadable` with the sentence what to mend.
 */
export function readPopulation(bytes: Uint8Array): readonly string[] {
  const text = decoded(bytes)
  if (text.startsWith('\uFEFF')) refuse('文件开头有 BOM，请另存为 UTF-8（无 BOM）。')
  if (text.includes('\r')) refuse('换行须为 LF，不能含回车符（CR），请另存后再试。')
  if (text !== '' && !text.endsWith('\n')) refuse('最后一行须以换行结束，请补上换行。')
  const items = text === '' ? [] : text.slice(0, -1).split('\n')
  const empty = items.indexOf('')
  if (empty >= 0) refuse(`第 ${empty + 1} 行是空行，请删去。`)
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    if (seen.has(item)) refuse(`第 ${index + 1} 行与前面的行相同，每件只能有一行。`)
    seen.add(item)
  }
  return items
}

function refuse(why: string): never {
  throw new AppError('file-unreadable', `抽取总体的文件不能用：${why}`)
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return refuse('不是 UTF-8 文本，请另存为 UTF-8（无 BOM）。')
  }
}
