import { z } from 'zod'
import { fieldsRefusal } from '../../shared/listType/fieldsRefusal.ts'
import { listTypeChanges } from '../../shared/listType/fieldWords.ts'
import { ListTypeFields } from '../../shared/listType/model.ts'
import { nextOwnCode } from '../../shared/listType/nextOwnCode.ts'
import { approvalAct } from '../approval/approvalAct.ts'
import { seedDictionary } from './listTypeMoves.ts'
import { listTypes } from './listTypeRepository.ts'
import { listTypeTable } from './listTypeTable.ts'

/** Adds a type to 名单字典 under a code of the centre's own (own001 …). */
export const addListTypeAct = approvalAct({
  kind: 'addListType',
  payload: z.strictObject({ fields: ListTypeFields }),
  obstacle: (tx, { fields }) => fieldsRefusal(fields, listTypes(tx)),
  before: () => ({}),
  changes: (_, { fields }) => listTypeChanges(null, fields),
  perform: (tx, { fields }) => {
    seedDictionary(tx)
    const code = nextOwnCode(listTypes(tx).map((type) => type.code))
    tx.insert(listTypeTable, { code, ...fields })
    tx.record({ act: 'listType.added', object: `listType:${code}`, detail: { before: null, after: fields } })
  },
})
