import { readSealCode } from '../../shared/audit/sealCode.ts'
import { wholeVerdictWords } from '../../shared/audit/wholeVerdict.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'

/**
 * Walks the whole trail with the 留痕验证码. An entry says that it was done, by whom and with what result; the code itself
 * goes nowhere and is overwritten when the walk ends. Faults: `invalid-input` for what is no code.
 * Throws `invalid-input`.
 */
export const verifyWithCode: Handler<'audit.verifyWhole'> = async (
  { code },
  { store, transact, announce },
) => {
  const read = readSealCode(code)
  if (!read.ok) throw new AppError('invalid-input', read.sentence)
  const total = store.head().seq
  const verdict = await store.verifyWhole(Buffer.from(read.hex, 'hex'), ({ entries, rows }) =>
    announce({
      kind: 'progress',
      job: 'audit.verify',
      done: Math.min(entries, total),
      total,
      words: rows === 0 ? `已核对 ${entries} 条留痕及封印` : `已核对 ${entries} 条留痕及封印、${rows} 行数据`,
    }),
  )
  const { found } = wholeVerdictWords(verdict)
  const { entries, seals, rows } = verdict
  transact((tx) =>
    tx.record({
      act: 'audit.verifiedWithCode',
      object: 'audit',
      result: verdict.outcome === 'whole' ? 'done' : 'failed',
      detail: { words: found, entries, seals, rows },
    }),
  )
  return verdict
}
