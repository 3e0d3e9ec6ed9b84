import type { FaultCode } from '../../shared/errors.ts'
import { refusal, refusalOfSize } from '../call/wire.ts'
import type { AnswerCall } from './shell.ts'

/** The most calls the border lets through within one second. */
export const maxCallsPerSecond = 200

/** Wraps `call` so that what is too large, too frequent or no text is refused aloud before it reaches the core. */
export function boundedCall(call: AnswerCall, monotonicMs: () => number): (json: unknown) => Promise<string> {
  let windowStart = Number.NEGATIVE_INFINITY
  let calls = 0
  return (json) => {
    const now = monotonicMs()
    if (now - windowStart >= 1000) {
      windowStart = now
      calls = 0
    }
    calls += 1
    if (typeof json !== 'string') return refused('invalid-input', '提交的内容无法识别。')
    const tooLarge = refusalOfSize(json)
    if (tooLarge !== null) return Promise.resolve(tooLarge)
    if (calls > maxCallsPerSecond) return refused('throttled', '操作过于频繁，请稍候再试。')
    return call(json)
  }
}

/** A refusal in the form in which the core answers, for calls that never reach it. */
export function refused(code: FaultCode, message: string): Promise<string> {
  return Promise.resolve(refusal(code, message))
}
