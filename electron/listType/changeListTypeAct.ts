import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { fieldsRefusal } from '../../shared/listType/fieldsRefusal.ts'
import { listTypeChanges } from '../../shared/listType/fieldWords.ts'
import { ListTypeFields } from '../../shared/listType/model.ts'
import { approvalAct } from '../approval/approvalAct.ts'
import type { Reading } from '../database/row/transaction.ts'
import { seedDictionary } from './listTypeMoves.ts'
import { listTypeByCode, listTypes } from './listTypeRepository.ts'
import { listTypeTable } from './listTypeTable.ts'

/** The fields of a type as they stand; throws `not-found`. */
function fieldsNow(tx: Reading, code: string): ListTypeFields {
  const type = listTypeByCode(tx, code)
  if (type === null) throw new AppError('not-found', '名单字典中没有这个名单，请刷新。')
  const { code: _code, ...fields } = type
  return fields
}

/** Changes a type of 名单字典, or ends it by its last day; the code stays, and so does what results already say. */
export const changeListTypeAct = approvalAct({
  kind: 'changeListType',
  payload: z.strictObject({ code: z.string(), fields: ListTypeFields }),
  obstacle: (tx, { code, fields }) =>
    listTypeChanges(fieldsNow(tx, code), fields).length === 0
      ? '没有改动，不必提出。'
      : fieldsRefusal(
          fields,
          listTypes(tx).filter((type) => type.code !== code),
        ),
  before: (tx, { code }) => fieldsNow(tx, code),
  changes: (before, { fields }) => {
    const was = ListTypeFields.safeParse(before)
    return listTypeChanges(was.success ? was.data : null, fields)
  },
  perform: (tx, { code, fields }) => {
    seedDictionary(tx)
    const row = tx.first(listTypeTable, { code })
    if (row === null) throw new AppError('not-found', '名单字典中没有这个名单，请刷新。')
    const before = fieldsNow(tx, code)
    tx.update(listTypeTable, row, fields)
    tx.record({ act: 'listType.changed', object: `listType:${code}`, detail: { before, after: fields } })
  },
})
