import { AppError } from '../../../shared/errors.ts'
import { type Access, statefulFields } from '../../../shared/rights/access.ts'
import { stateRefusal } from '../../../shared/rights/decision.ts'
import type { CallContext } from '../../call/callContext.ts'
import { stateReaders } from '../stateReaders.ts'

/** Refuses a call whose object is missing or in a state that the rights table does not list. */
export function assertObjectState(access: Access, input: unknown, context: CallContext): void {
  const named = input as Readonly<Record<string, unknown>>
  for (const field of statefulFields) {
    const id = named[field]
    if (access.states?.[field] === undefined || typeof id !== 'number') continue
    const state = context.read((tx) => stateReaders[field](tx, id))
    if (state === null) throw new AppError('not-found', '找不到这一条，可能已被更正或撤回，请刷新。')
    const refusal = stateRefusal(access, field, state)
    if (refusal !== null) throw new AppError(refusal.code, refusal.message)
  }
}
