import { verdictWords } from '../../shared/audit/entry.ts'
import type { Handler } from '../call/handler.ts'

/** Verifies the whole trail and all rows, says the first break, and leaves an entry about it. */
export const verifyEntries: Handler<'audit.verify'> = async (_, { store, transact, announce }) => {
  const total = store.head().seq
  const verdict = await store.verify(({ entries, rows }) =>
    announce({
      kind: 'progress',
      job: 'audit.verify',
      done: Math.min(entries, total),
      total,
      words: rows === 0 ? `已核验 ${entries} 条留痕` : `已核验 ${entries} 条留痕、${rows} 行数据`,
    }),
  )
  const words = verdictWords(verdict)
  transact((tx) =>
    tx.record({
      act: 'audit.verified',
      object: 'audit',
      result: verdict.ok ? 'done' : 'failed',
      detail: { words },
    }),
  )
  return {
    isIntact: verdict.ok,
    checked: verdict.ok ? verdict.entries : verdict.seq,
    firstBadSeq: verdict.ok ? null : verdict.seq,
    words,
  }
}
