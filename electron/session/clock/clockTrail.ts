import { ClockSuspicion } from '../../../shared/clock/model.ts'
import type { Reading } from '../../database/row/transaction.ts'

/** What the entries about the clock are about. */
export const clockObject = 'workstation:clock'

/** A doubt that nobody has settled yet, as the trail has it. */
export interface OpenDoubt {
  readonly suspicion: ClockSuspicion
  readonly markMs: number
  readonly noticedAt: string
}

/** The open doubt about the clock: the last entry about it is an alarm and no settlement. The trail cannot be shortened, so it cannot be wiped. */
export function openDoubt(tx: Reading): OpenDoubt | null {
  const [row] = tx.select<{ at: string; act: string; body: string | null }>(
    'SELECT at, act, body FROM audit_entries WHERE object = ? ORDER BY seq DESC LIMIT 1',
    clockObject,
  )
  if (row === undefined || row.act !== 'clock.doubted') return null
  const { detail } = JSON.parse(row.body ?? '{}') as { detail?: { suspicion?: string; markMs?: number } }
  const suspicion = ClockSuspicion.safeParse(detail?.suspicion)
  return {
    // A doubt whose body was erased stays a doubt.
    suspicion: suspicion.success ? suspicion.data : 'steppedBack',
    markMs: detail?.markMs ?? new Date(row.at).getTime(),
    noticedAt: row.at,
  }
}

/** The monotone time of the last entry and the start of the machine it was counted from. */
export function lastEntry(tx: Reading) {
  const [row] = tx.select<{ monotone_us: number; boot_id: string }>(
    'SELECT monotone_us, boot_id FROM audit_entries ORDER BY seq DESC LIMIT 1',
  )
  return row === undefined ? null : { monotonicMs: row.monotone_us / 1000, bootId: row.boot_id }
}
