import type { LockPolicy, SessionMode } from '../../../shared/session/model.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import type { LockLimits } from './lockTimer.ts'

/** The limits in force for a way of working. */
export function lockPolicyOf(tx: Reading, mode: SessionMode): LockPolicy {
  const isInquiry = mode === 'inquiry'
  return {
    idleSeconds: 60 * settingOf(tx, isInquiry ? 'session.inquiryIdleMinutes' : 'session.idleMinutes'),
    hiddenSeconds: isInquiry ? null : settingOf(tx, 'session.hiddenSeconds'),
    absoluteSeconds: 3600 * settingOf(tx, 'session.absoluteHours'),
  }
}

/** The same limits as the timer counts them. */
export function lockLimits({ idleSeconds, hiddenSeconds, absoluteSeconds }: LockPolicy): LockLimits {
  return {
    idleMs: idleSeconds * 1000,
    hiddenMs: hiddenSeconds === null ? null : hiddenSeconds * 1000,
    absoluteMs: absoluteSeconds * 1000,
  }
}
