import type { Handler } from '../call/handler.ts'
import { listAwaitingRows } from './awaitingRepository.ts'

/** Letters for which a letter of ours can be drafted now; document data only, so no entry is left. */
export const listAwaiting: Handler<'replies.awaiting'> = (page, { read }) =>
  read((tx) => listAwaitingRows(tx, page))
