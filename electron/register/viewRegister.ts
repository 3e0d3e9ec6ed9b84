import type { Handler } from '../call/handler.ts'
import { registerRows } from './registerRepository.ts'

/** One page of a register; who looked at which page is an entry. */
export const viewRegister: Handler<'registers.view'> = (query, { transact }) =>
  transact((tx) => {
    const { rows, total } = registerRows(tx, query)
    const { kind, year, offset } = query
    tx.record({
      act: 'register.viewed',
      object: `register:${kind}`,
      detail: { year, offset, rows: rows.length },
    })
    return { rows, total }
  })
