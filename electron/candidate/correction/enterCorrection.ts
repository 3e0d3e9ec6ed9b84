import { AppError } from '../../../shared/errors.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import { candidateTable, correctionTable } from '../../candidateRecord/candidateTable.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { changedColumns, fieldValue } from './correctionValue.ts'

/** 补正 entered from the unit's written word; nothing changes until a second person confirms it. Throws `conflict`, `invalid-input`. */
export const enterCorrection: Handler<'candidates.enterCorrection'> = (
  { candidateId, field, value, basis, receivedOn },
  { transact, actor, now },
) =>
  transact((tx) => {
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    const request = tx.get(requestTable, candidate.requestId, '这件来文')
    if (!['admitted', 'closed', 'archived'].includes(request.state))
      throw new AppError('conflict', '该来文已退回或撤回，补正材料请作为新的来文登记。')
    if (receivedOn > beijingDate(now()) || receivedOn < request.receivedOn)
      throw new AppError('invalid-input', '补正材料的收到日期应在来文签收之后、今天以前，请核对。')
    if (tx.first(correctionTable, { candidateId, decidedAt: null }) !== null)
      throw new AppError('conflict', '该人员已有一项补正等待第二人确认，请先确认或退回那一项。')
    const before = fieldValue(candidate, field)
    if (before === value) throw new AppError('invalid-input', '补正内容与现有内容一致，请核对。')
    changedColumns(tx, candidate, { field, value })
    const correction = tx.insert(correctionTable, {
      candidateId,
      requestId: request.id,
      field,
      before,
      after: value,
      basis,
      receivedOn,
      enteredBy: actor.userId,
      enteredAt: tx.at,
    })
    tx.record({
      act: 'candidate.correctionEntered',
      object: `candidate:${candidateId}`,
      reason: basis,
      detail: { correctionId: correction.id, field, before, after: value, receivedOn },
    })
    return { correctionId: correction.id }
  })
