import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { CallContext } from '../core/callContext.ts'
import type { ApprovalRow } from './approvalRepository.ts'

/** What happens when a proposal is confirmed: changes, closes the proposal and records, all or nothing. */
export interface ApprovalAct {
  /** Answers with the confirmer's half of a first-login code where there is one. */
  perform(approval: ApprovalRow, context: CallContext): Promise<string | null>
}

interface DeclaredAct<P> {
  readonly payload: z.ZodType<P>
  perform(approval: ApprovalRow, payload: P, context: CallContext): Promise<string | null>
}

/** Declares an act; what the proposal carried is checked before it is performed. */
export function approvalAct<P>({ payload, perform }: DeclaredAct<P>): ApprovalAct {
  return {
    perform: async (approval, context) => {
      const parsed = payload.safeParse(approval.payload)
      if (!parsed.success)
        throw new AppError('database-damaged', '这一事项的内容无法识别，请撤回后重新提出。')
      return perform(approval, parsed.data, context)
    },
  }
}
