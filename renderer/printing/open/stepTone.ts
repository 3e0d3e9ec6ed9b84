import type { DispatchStep } from '../../../shared/delivery/dispatchStep.ts'
import { exhaustive } from '../../../shared/exhaustive.ts'

/** The lamp of a step: ours to do, somebody else's, or done. */
export function stepTone(step: DispatchStep) {
  switch (step) {
    case 'print':
    case 'confirmPrint':
    case 'seal':
    case 'dispatch':
      return 'normal'
    case 'resend':
      return 'overdue'
    case 'receipt':
      return 'waiting'
    case 'done':
      return 'closed'
    default:
      return exhaustive(step)
  }
}
