import { z } from 'zod'
import type { PrintState } from '../printing/model.ts'
import type { ReplyState } from '../reply/model.ts'

/** What a signed letter of ours waits for next on its way out. */
export const dispatchStepNames = {
  print: '待打印',
  confirmPrint: '待确认',
  seal: '待用印',
  dispatch: '待发出',
  resend: '待重发',
  receipt: '待回执',
  done: '已签收',
} as const satisfies Record<string, string>
export type DispatchStep = keyof typeof dispatchStepNames
export const DispatchStep = z.enum(Object.keys(dispatchStepNames) as [DispatchStep, ...DispatchStep[]])

/** The states of a letter in which it is on its way out or has arrived. */
export const dispatchStates = [
  'signed',
  'printing',
  'sealed',
  'dispatched',
  'received',
] as const satisfies readonly ReplyState[]

/** The next step of a letter, from its state, the prints of its pages and whether its last delivery failed; null before signing. */
export function dispatchStep(
  state: ReplyState,
  prints: readonly { readonly state: PrintState }[],
  lastDeliveryFailed: boolean,
): DispatchStep | null {
  switch (state) {
    case 'signed':
      return 'print'
    case 'printing':
      return prints.some((print) => print.state === 'sent') ? 'confirmPrint' : 'seal'
    case 'sealed':
      return 'dispatch'
    case 'dispatched':
      if (prints.some((print) => print.state === 'sent')) return 'confirmPrint'
      return lastDeliveryFailed ? 'resend' : 'receipt'
    case 'received':
      return 'done'
    default:
      return null
  }
}
