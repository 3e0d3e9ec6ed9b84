import type { CallContext } from '../../call/callContext.ts'

/** Ends 查询工作模式 once the person at the machine has no open batch any more; its relaxed locking is for nothing else. */
export function leaveIdleMode({ session }: CallContext): void {
  const state = session.state()
  if (state.phase === 'unlocked' && state.mode === 'inquiry' && !state.mayEnterInquiryMode)
    session.setMode('normal')
}
