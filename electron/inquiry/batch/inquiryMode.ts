import { AppError } from '../../../shared/errors.ts'
import type { CallContext } from '../../call/callContext.ts'

/** True while the person at the machine looks persons up: only then whole numbers stand on the screen. */
export function isInquiring({ session }: Pick<CallContext, 'session'>): boolean {
  const state = session.state()
  return state.phase === 'unlocked' && state.mode === 'inquiry'
}

/** Throws where 未列入 is about to be recorded while the number is masked: who did not see it looked nobody up. */
export function assertNumberShown(context: Pick<CallContext, 'session'>): void {
  if (isInquiring(context)) return
  throw new AppError(
    'conflict',
    '证件号码还遮着，不能登记「未列入」：请先进入查询工作模式（右上角，Ctrl+Alt+Q），看到完整号码查询后再登记。',
  )
}
