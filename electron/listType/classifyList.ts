import { proposeApproval } from '../approval/approvalMoves.ts'
import type { Handler } from '../call/handler.ts'
import { classifyListAct } from './classifyListAct.ts'
import { listTypeByCode } from './listTypeRepository.ts'
import { listSightingTable } from './listTypeTable.ts'

/** Proposes to which type an unknown list belongs. */
export const classifyList: Handler<'listTypes.classify'> = (
  { sightingId, code, reason },
  { actor, now, transact },
) => {
  const row = transact((tx) => {
    const { listName } = tx.get(listSightingTable, sightingId, '这个名单')
    return proposeApproval(tx, classifyListAct, {
      subject: `listSighting:${sightingId}`,
      words: `将「${listName}」归入名单字典「${listTypeByCode(tx, code)?.name ?? code}」`,
      reason,
      payload: { sightingId, code },
      actor,
      at: now(),
    })
  })
  return { approvalId: row.id }
}
