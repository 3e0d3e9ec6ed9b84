import { z } from 'zod'
import { policyObstacle, Regime, regimeNames, regimeRules } from '../../shared/policy/model.ts'
import { beijingDate, CalendarDate } from '../../shared/time.ts'
import { approvalAct } from '../approval/approvalAct.ts'
import { peopleAtHand, policyOfDay } from './policyRepository.ts'
import { policyTable } from './policyTable.ts'

/** Puts a regime in force for letters that come in from a day on; what has come in by then is finished by the old one. */
export const changePolicyAct = approvalAct({
  kind: 'changePolicy',
  payload: z.strictObject({
    regime: Regime,
    effectiveFrom: CalendarDate,
    basis: z.string(),
    registeredBy: z.int(),
  }),
  obstacle: (tx, payload, at) => {
    const today = beijingDate(at)
    const before = policyOfDay(tx, payload.effectiveFrom).regime
    return policyObstacle(payload, { today, before, people: peopleAtHand(tx, today) })
  },
  before: (tx, { effectiveFrom }) => ({ regime: policyOfDay(tx, effectiveFrom).regime }),
  changes: (before, { regime, effectiveFrom, basis }) => [
    { field: '办理人数要求', before: regimeWords(before), after: regimeNames[regime] },
    { field: '自何日收文起', before: '', after: effectiveFrom },
    { field: '要求', before: '', after: regimeRules[regime].words.join('') },
    { field: '依据', before: '', after: basis },
  ],
  perform: (tx, { regime, effectiveFrom, basis, registeredBy }) => {
    const before = policyOfDay(tx, effectiveFrom).regime
    const row = tx.insert(policyTable, {
      ...{ regime, effectiveFrom, basis, proposedBy: registeredBy },
      ...{ decidedBy: tx.actor.userId, decidedAt: tx.at },
    })
    tx.record({
      act: 'policy.changed',
      object: `policy:${row.id}`,
      detail: { before: { regime: before }, after: { regime }, effectiveFrom, basis },
    })
  },
})

const Before = z.object({ regime: Regime })
const regimeWords = (before: unknown) => {
  const { data } = Before.safeParse(before)
  return data === undefined ? '' : regimeNames[data.regime]
}
