/// <reference path="./bridge.d.ts" />
import { z } from 'zod'
import { type Fault, faultCodes } from '../../shared/errors.ts'
import type { CallInput, Output, ProcedureName } from '../../shared/ipc/contract.ts'
import { CallError } from '../components/mark/callError.ts'
import { zhCN } from '../text/zhCN.ts'

const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    fault: z.object({ code: z.enum(faultCodes), message: z.string(), correlationId: z.string().optional() }),
  }),
])

const unexpected = (message: string): Fault => ({ code: 'unexpected', message })

const faultOf = (found: z.infer<typeof Answer> & { ok: false }): Fault => ({
  code: found.fault.code,
  message: found.fault.message,
  ...(found.fault.correlationId === undefined ? {} : { correlationId: found.fault.correlationId }),
})

/** Asks the core; the value it answers, or its refusal thrown as a `CallError` whose message may be shown as it stands. */
export async function call<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>> {
  let text: string
  try {
    text = await window.workstation.call(JSON.stringify({ name, input }))
  } catch (cause) {
    throw new CallError(unexpected(zhCN.error.unreachable), cause)
  }
  const answer = Answer.safeParse(parsed(text))
  if (!answer.success) throw new CallError(unexpected(zhCN.error.badAnswer), answer.error)
  if (!answer.data.ok) throw new CallError(faultOf(answer.data))
  // The core has parsed its answer with the same contract before sending it.
  return answer.data.value as Output<N>
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
