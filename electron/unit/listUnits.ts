import type { Handler } from '../call/handler.ts'
import { unitPage } from './unitRepository.ts'

/** One page of the directory; no persons of letters, so no entry is left. */
export const listUnits: Handler<'units.list'> = (query, { read }) =>
  read((tx) => {
    const { rows, total } = unitPage(tx, query)
    return { rows: [...rows], total }
  })
