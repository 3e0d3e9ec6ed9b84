import { deliveredPolicy, policyOn } from '../../shared/policy/model.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { peopleAtHand } from './policyRepository.ts'
import { policyTable } from './policyTable.ts'

/** Every policy, the newest first and the delivered one last, and how many people there are. */
export const listPolicies: Handler<'policies.list'> = (_, { read, now }) =>
  read((tx) => {
    const today = beijingDate(now())
    const rows = tx.where(policyTable, {}, { orderBy: 'id', descending: true })
    const inForce = policyOn(rows.toReversed(), today)
    const decided = rows.map((row) => ({
      ...{ policyId: row.id, regime: row.regime, effectiveFrom: row.effectiveFrom, basis: row.basis },
      decidedBy: `${userNameOf(tx, row.proposedBy)}、${userNameOf(tx, row.decidedBy)}`,
      decidedAt: row.decidedAt,
      isInForce: row === inForce,
    }))
    const delivered = {
      ...{ policyId: null, ...deliveredPolicy, decidedBy: null, decidedAt: null },
      isInForce: inForce === deliveredPolicy,
    }
    return { policies: [...decided, delivered], people: peopleAtHand(tx, today) }
  })
