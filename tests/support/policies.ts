import { policyTable } from '../../electron/policy/policyTable.ts'
import { systemActor } from '../../electron/store/store.ts'
import type { Regime } from '../../shared/policy/model.ts'
import type { CalendarDate } from '../../shared/time.ts'
import type { TestWorkstation } from './testWorkstation.ts'

/** 五人制 with 核对 apart, as a proposal asks for it. */
export const fiveFrom = (effectiveFrom: CalendarDate) => ({
  ...{ regime: 'fiveByCheck' as const, effectiveFrom, basis: '主任办公会纪要', reason: '人员已满六人' },
})

/** Puts a policy in force without its two people, from any day on, as if it had been decided long before. */
export function planPolicy(
  desk: TestWorkstation,
  { regime, effectiveFrom }: { readonly regime: Regime; readonly effectiveFrom: CalendarDate },
): void {
  desk.store.transact(systemActor, (tx) => {
    const { userId } = desk.as('system')
    const decided = { proposedBy: userId, decidedBy: userId, decidedAt: tx.at }
    const { id } = tx.insert(policyTable, { regime, effectiveFrom, basis: '试验', ...decided })
    tx.record({ act: 'policy.changed', object: `policy:${id}` })
  })
}
