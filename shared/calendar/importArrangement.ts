import { z } from 'zod'
import { Arrangement } from '../deadline/calendar/yearArrangement.ts'
import { AppError } from '../errors.ts'

const Imported = z.object(Arrangement.omit({ edition: true }).shape)

/** Reads a year's arrangement from the text of a JSON file; throws `file-unreadable` with what to do. Unknown members are ignored. */
export function importArrangement(text: string): z.infer<typeof Imported> {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new AppError('file-unreadable', '文件不是 JSON，请核对文件，或改用粘贴通知、手工录入。', { cause })
  }
  const parsed = Imported.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') ?? ''
  throw new AppError(
    'file-unreadable',
    `文件的“${place}”有误：${issue?.message ?? '格式不对'}。请改正文件，或手工录入。`,
  )
}
