import { listTypeChanges } from '../../shared/listType/fieldWords.ts'
import { comparableText } from '../../shared/listType/model.ts'
import { proposeApproval } from '../approval/approvalMoves.ts'
import type { Handler } from '../call/handler.ts'
import { addListTypeAct } from './addListTypeAct.ts'
import { changeListTypeAct } from './changeListTypeAct.ts'
import { listTypeByCode } from './listTypeRepository.ts'

/** Proposes a new type for 名单字典. */
export const proposeNewListType: Handler<'listTypes.proposeNew'> = (
  { fields, reason },
  { actor, now, transact },
) => {
  const row = transact((tx) =>
    proposeApproval(tx, addListTypeAct, {
      subject: `newListType:${comparableText(fields.name)}`,
      words: `名单字典新增「${fields.name}」（${fields.keeper}）`,
      reason,
      payload: { fields },
      actor,
      at: now(),
    }),
  )
  return { approvalId: row.id }
}

/** Proposes other fields for a type, its last day among them. */
export const proposeListTypeChange: Handler<'listTypes.proposeChange'> = (
  { code, fields, reason },
  { actor, now, transact },
) => {
  const row = transact((tx) => {
    const type = listTypeByCode(tx, code)
    const changed = type === null ? [] : listTypeChanges(type, fields).map(({ field }) => field)
    return proposeApproval(tx, changeListTypeAct, {
      subject: `listType:${code}`,
      words: `修改名单字典「${type?.name ?? code}」：${changed.join('、')}`,
      reason,
      payload: { code, fields },
      actor,
      at: now(),
    })
  })
  return { approvalId: row.id }
}
