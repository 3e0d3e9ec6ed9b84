import { AppError } from '../../shared/errors.ts'
import { roleNames } from '../../shared/rights/role.ts'
import type { Actor } from '../call/actor.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading, Writing } from '../database/row/transaction.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { isOneHuman } from '../userRecord/humanRepository.ts'
import { type Extension, extensionFile, mayDecide } from './extensionRepository.ts'
import { extensionTable } from './extensionTable.ts'

/**
 * Another person approves or refuses an extension. Approved, the letter is extended to the new day and its legal date stays; final either way.
 * Throws `conflict`, `forbidden`, `invalid-input`, `second-person-required`.
 */
export const decideExtension: Handler<'extensions.decide'> = (input, { actor, now, transact }) =>
  transact((tx) => {
    const { extensionId, granted, reason } = input
    const row = decidable(tx, extensionId, actor)
    if (!granted && reason === '') throw new AppError('invalid-input', '不批准的，请写明理由。')
    tx.update(extensionTable, row, {
      state: granted ? 'granted' : 'refused',
      decidedBy: actor.userId,
      decidedAt: now().toISOString(),
      decisionReason: reason === '' ? null : reason,
    })
    const before = granted ? extend(tx, row) : null
    tx.record({
      act: granted ? 'extension.granted' : 'extension.refused',
      object: `request:${row.requestId}`,
      ...(reason === '' ? {} : { reason }),
      detail: { extensionId, from: row.fromDueOn, to: row.newDueOn, before },
    })
    return extensionFile(tx, row.requestId, { actor, now: now() })
  })

function decidable(tx: Reading, extensionId: number, actor: Actor): Extension {
  const row = tx.get(extensionTable, extensionId, '这项延期申请')
  if (row.state !== 'requested') throw new AppError('conflict', '这项延期申请已经办结，请刷新。')
  if (isOneHuman(tx, row.requestedBy, actor.userId))
    throw new AppError('second-person-required', '延期须由另一人批准，申请人本人不能批准。')
  if (!mayDecide(tx, row, actor))
    throw new AppError(
      'forbidden',
      `延期由${roleNames[settingOf(tx, 'extension.approver')]}批准，请由其本人登录办理。`,
    )
  return row
}

/** Sets the day the letter is extended to; answers with both dates as they stood. */
function extend(tx: Writing, { requestId, newDueOn }: Extension) {
  const request = tx.get(requestTable, requestId, '这件来文')
  if (request.state !== 'registered' && request.state !== 'admitted')
    throw new AppError('conflict', '该来文已不在办理中，不需要延期；请选择不批准并写明原因。')
  tx.update(requestTable, request, { extendedDueOn: newDueOn })
  return { dueOn: request.dueOn, extendedDueOn: request.extendedDueOn }
}
