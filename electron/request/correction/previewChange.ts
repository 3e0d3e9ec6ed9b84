import type { Handler } from '../../call/handler.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { correctionOf } from './correction.ts'

/** What a correction would change and what follows from it; nothing is stored. */
export const previewChange: Handler<'requests.previewChange'> = (
  { requestId, registration },
  { now, read },
) =>
  read((tx) => {
    const before = tx.get(requestTable, requestId, '这件来文')
    const { changes, follows, needsSecondPerson, obstacle } = correctionOf(tx, before, {
      registration,
      now: now(),
    })
    return { changes: [...changes], follows: [...follows], needsSecondPerson, obstacle }
  })
