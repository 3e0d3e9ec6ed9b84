import type { Handler } from '../call/handler.ts'
import { listRequestRows } from '../requestRecord/requestRepository.ts'

/** One page of letters; document data only, no persons, so no entry is left. */
export const listRequests: Handler<'requests.list'> = ({ filter, sort, offset, limit }, { read }) =>
  read((tx) => {
    const { rows, total } = listRequestRows(tx, { ...filter, sort, offset, limit })
    return { rows: [...rows], total }
  })
