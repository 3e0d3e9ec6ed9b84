import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { auditEntry } from './auditRepository.ts'
import { wordedEntries } from './wordEntryRepository.ts'

/** One entry with names, numbers and texts as recorded; that it was opened, by whom and why, is an entry of its own each time. Throws `not-found`. */
export const revealEntry: Handler<'audit.reveal'> = ({ seq, reason }, { transact }) =>
  transact((tx) => {
    const row = auditEntry(tx, seq)
    const [line] = row === null ? [] : wordedEntries(tx, [row], true)
    if (line === undefined) throw new AppError('not-found', `没有第 ${seq} 条留痕，请刷新后重试。`)
    tx.record({ act: 'audit.revealed', object: `audit:${seq}`, reason })
    return line
  })
