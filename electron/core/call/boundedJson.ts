import { AppError } from '../../../shared/errors.ts'
import { maxCallBytes } from '../../call/wire.ts'

const maxDepth = 8
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** One call as it comes over the bridge. */
export interface RawCall {
  readonly name: string
  readonly input: unknown
}

/** Reads one call; throws `invalid-input` or `file-too-large` beyond 1 MiB, eight levels, or the two keys `name` and `input`. */
export function parseCall(text: string): RawCall {
  if (text.length > maxCallBytes || Buffer.byteLength(text) > maxCallBytes)
    throw new AppError('file-too-large', '一次提交的内容太大，请分批提交。')
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed()
  const { name, input, ...rest } = value as Record<string, unknown>
  if (typeof name !== 'string' || name.length > 80 || Object.keys(rest).length > 0) throw malformed()
  assertShallow(input, maxDepth)
  return { name, input }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed()
  }
}

function assertShallow(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return
  if (levels === 0) throw malformed()
  for (const key of Object.keys(value)) {
    if (forbiddenKeys.has(key)) throw malformed()
    assertShallow((value as Record<string, unknown>)[key], levels - 1)
  }
}

const malformed = () =>
  new AppError('invalid-input', '提交的内容格式不正确，请重试；仍不行请联系系统管理员。')
