import { z } from 'zod'
import { approvalAct } from '../approval/approvalAct.ts'
import { listTypeByCode } from './listTypeRepository.ts'
import { listSightingTable } from './listTypeTable.ts'

/** Says to which type of 名单字典 a list belongs that was met outside it. */
export const classifyListAct = approvalAct({
  kind: 'classifyList',
  payload: z.strictObject({ sightingId: z.int(), code: z.string() }),
  obstacle: (tx, { sightingId, code }) => {
    const { classifiedCode } = tx.get(listSightingTable, sightingId, '这个名单')
    if (classifiedCode !== null) return '这个名单已经归类，请刷新。'
    return listTypeByCode(tx, code) === null ? '名单字典中没有选定的名单，请重新选择。' : null
  },
  before: (tx, { sightingId }) => {
    const { listName, authority, classifiedCode } = tx.get(listSightingTable, sightingId, '这个名单')
    return { listName, authority, classifiedCode }
  },
  perform: (tx, { sightingId, code }, actor) => {
    const row = tx.get(listSightingTable, sightingId, '这个名单')
    tx.update(listSightingTable, row, {
      classifiedCode: code,
      classifiedAt: tx.at,
      classifiedBy: actor.userId,
    })
    tx.record({
      act: 'listType.classified',
      object: `listSighting:${sightingId}`,
      detail: { listName: row.listName, before: null, after: code },
    })
  },
})
