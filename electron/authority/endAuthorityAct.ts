import { z } from 'zod'
import { CalendarDate } from '../../shared/time.ts'
import { approvalAct } from '../approval/approvalAct.ts'
import { authorityOf } from './authorityRepository.ts'
import { authorityTable } from './authorityTable.ts'

/** Ends an authority with a last day; what was signed by it until then stands. */
export const endAuthorityAct = approvalAct({
  kind: 'endAuthority',
  payload: z.strictObject({ authorityId: z.int(), validTo: CalendarDate }),
  obstacle: (tx, { authorityId, validTo }) => {
    const { validFrom, validTo: was } = authorityOf(tx, authorityId)
    if (validTo < validFrom) return '授权止日早于起日，请核对。'
    return was === validTo ? '这项授权的止日已是这一天，不必再办。' : null
  },
  before: (tx, { authorityId }) => ({ validTo: authorityOf(tx, authorityId).validTo }),
  perform: (tx, { authorityId, validTo }) => {
    const row = authorityOf(tx, authorityId)
    tx.update(authorityTable, row, { validTo })
    tx.record({
      act: 'authority.ended',
      object: `authority:${authorityId}`,
      detail: { name: row.name, before: { validTo: row.validTo }, validTo },
    })
  },
})
