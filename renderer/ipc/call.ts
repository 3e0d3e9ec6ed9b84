/// <reference path="./bridge.d.ts" />
import { z } from 'zod'
import type { CallInput, Output, ProcedureName } from '../../shared/contract/contract.ts'
import { AppError, faultCodes } from '../../shared/errors.ts'
import { zhCN } from '../text/zhCN.ts'

const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    fault: z.object({ code: z.enum(faultCodes), message: z.string(), correlationId: z.string().optional() }),
  }),
])

/** Asks the core; the value it answers, or its refusal thrown as an `AppError` with the fault as its cause. */
export async function call<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>> {
  let text: string
  try {
    text = await window.workstation.call(JSON.stringify({ name, input }))
  } catch (cause) {
    throw new AppError('unexpected', zhCN.error.unreachable, { cause })
  }
  const answer = Answer.safeParse(parsed(text))
  if (!answer.success) throw new AppError('unexpected', zhCN.error.badAnswer, { cause: answer.error })
  if (!answer.data.ok) {
    const { fault } = answer.data
    throw new AppError(fault.code, fault.message, { cause: fault })
  }
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
