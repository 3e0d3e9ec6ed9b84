import { isOnlyPersonNumber, normaliseSearch } from '../../shared/search/readCriterion.ts'
import type { Handler } from '../call/handler.ts'
import { findRequestRows } from './requestSearchRepository.ts'

/** Looks letters up; document data only, so no entry is left. */
export const findRequests: Handler<'searches.letters'> = ({ text, offset, limit }, { read }) => {
  // A person's whole number is in no letter's fields; looking for it there would only be slow. 字第…号 may be a 文号.
  if (isOnlyPersonNumber(text)) return { rows: [], total: 0 }
  return read((tx) => findRequestRows(tx, { text: normaliseSearch(text), offset, limit }))
}
