import { type WorkOf, workSql } from '../contribution/openWork.ts'
import { ofRequest, requestHead } from '../requestRecord/requestHeadQueries.ts'

/** 待初审: the sealed original is here. */
export const requestWork: WorkOf<'admit'> = {
  admit: {
    of: 'request',
    sql: workSql({
      kind: `'admit'`,
      ...ofRequest,
      from: `requests r WHERE r.state = 'registered' AND r.sealed_original_at IS NOT NULL`,
    }),
    head: requestHead,
  },
}
