/// <reference path="./bridge.d.ts" />
import type { CallInput, Output, ProcedureName } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { Answer } from '../../shared/ipc/answer.ts'
import { zhCN } from '../text/zhCN.ts'

/** What a query was answered from, or what a command has changed. */
export type Sources = Required<Pick<Answer, 'read' | 'written'>>

/**
 * Asks the core; the value it answers, or its refusal thrown as an `AppError` with the fault as its cause. `hear` is told the sources
 * first, whether the call was answered or refused.
 */
export async function call<N extends ProcedureName>(
  name: N,
  input: CallInput<N>,
  hear?: (sources: Sources) => void,
): Promise<Output<N>> {
  let text: string
  try {
    text = await window.workstation.call(JSON.stringify({ name, input }))
  } catch (cause) {
    throw new AppError('unexpected', zhCN.error.unreachable, { cause })
  }
  const answer = Answer.safeParse(parsed(text))
  if (!answer.success) throw new AppError('unexpected', zhCN.error.badAnswer, { cause: answer.error })
  hear?.(answer.data)
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
