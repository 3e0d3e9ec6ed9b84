import type { HeadVerdict } from '../../shared/audit/contract.ts'
import { printedHead, readPrintedHead } from '../../shared/audit/printedHead.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { linkOfEntry } from './auditRepository.ts'

const next = '请立即停止使用本机，保留现场，报告安全管理员和系统管理员。'

/**
 * Compares a 链头码 typed from paper with the entry that it names, and records who compared and with what result: paper is the one
 * place that cannot be put back together with the folder. Throws `invalid-input`.
 */
export const compareHead: Handler<'audit.compareHead'> = ({ code }, { read, store, transact }) => {
  const typed = readPrintedHead(code)
  if (!typed.ok) throw new AppError('invalid-input', typed.sentence)
  const { seq } = typed
  const head = store.head()
  const link = read((tx) => linkOfEntry(tx, seq))
  const outcome =
    link === null ? 'missing' : printedHead({ seq, link }) === typed.written ? 'same' : 'differs'
  const words = wordsOf(outcome, seq, head.seq)
  transact((tx) =>
    tx.record({
      act: 'audit.headCompared',
      object: 'audit',
      result: outcome === 'same' ? 'done' : 'failed',
      detail: { words },
    }),
  )
  return { seq, outcome, words, current: printedHead(head) }
}

function wordsOf(outcome: HeadVerdict['outcome'], seq: number, last: number): string {
  if (outcome === 'same') return `相符：纸上的链头码就是第 ${seq} 条留痕的，这一条以及以前的留痕没有被换过。`
  if (outcome === 'missing')
    return `发现问题：纸上的链头码属于第 ${seq} 条留痕，本机的留痕只到第 ${last} 条，数据可能被换回较早的一份。${next}`
  return `发现问题：纸上的链头码与本机第 ${seq} 条留痕不符，留痕可能被改写。先逐组核对抄写，确认无误仍不符的，${next}`
}
