import { regimeNames } from '../../shared/policy/model.ts'
import { proposeApproval } from '../approval/approvalMoves.ts'
import type { Handler } from '../call/handler.ts'
import { changePolicyAct } from './changePolicyAct.ts'

/** Proposes how many humans letters need that come in from a day on; nothing changes until a second administrator confirms. */
export const proposePolicy: Handler<'policies.propose'> = (input, { actor, now, transact }) => {
  const { reason, ...fields } = input
  const row = transact((tx) =>
    proposeApproval(tx, changePolicyAct, {
      subject: 'policy:people',
      words: `自 ${fields.effectiveFrom} 起收到的来文按${regimeNames[fields.regime]}办理，依据：${fields.basis}`,
      ...{ reason, actor, at: now() },
      payload: { ...fields, registeredBy: actor.userId },
    }),
  )
  return { approvalId: row.id }
}
