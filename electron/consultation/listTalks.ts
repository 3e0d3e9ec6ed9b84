import type { Handler } from '../call/handler.ts'
import { talkPage } from './talkRepository.ts'

/** One page of talks; they name callers, never persons asked about, so no entry is left. */
export const listTalks: Handler<'consultations.list'> = (query, { read }) => read((tx) => talkPage(tx, query))
