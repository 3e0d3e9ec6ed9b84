import { z } from 'zod'
import { type TrailBreak, trailBreaks } from './entry.ts'
import { rowWords } from './tableNames.ts'

/** What a walk over the whole trail with the 留痕验证码 found. */
export const WholeVerdict = z.strictObject({
  /** `code-differs`: links, bodies, lists and rows stand, but the code is not this trail's. */
  outcome: z.enum(['whole', 'code-differs', 'broken']),
  entries: z.int(),
  seals: z.int(),
  rows: z.int(),
  /** The first place that does not stand; `row` is `attachments:3` when a row is meant. */
  firstBad: z
    .strictObject({
      seq: z.int(),
      reason: z.enum(Object.keys(trailBreaks) as [TrailBreak, ...TrailBreak[]]),
      row: z.string().nullable(),
    })
    .nullable(),
  /** False when the code did not fit, or the walk broke off before that could be said. */
  codeFits: z.boolean(),
})
export type WholeVerdict = z.infer<typeof WholeVerdict>

const stop =
  '请立即停止使用本机，保留现场，不要重启、不要恢复备份，报告安全管理员和系统管理员；由安全审计员取最近一次完好的备份另行核对。'

/** The verdict for the result card: what was found, and what to do next. */
export function wholeVerdictWords({ outcome, firstBad, codeFits, ...counts }: WholeVerdict): {
  readonly found: string
  readonly next: string
} {
  if (outcome === 'whole')
    return {
      found: `全部相符：${counts.entries} 条留痕、${counts.seals} 个封印、${counts.rows} 行数据逐一核对无误，最后一条之后的封印密钥与本机保存的一致。`,
      next: '请把写有验证码的纸张重新封存；本次核对已记入留痕。',
    }
  if (outcome === 'code-differs' || firstBad === null)
    return {
      found: `所输验证码与本机留痕不符：从第 1 条起封印都不能用它核对。${counts.entries} 条留痕的链接、正文、清单和 ${counts.rows} 行数据本身相符。`,
      next: '先与纸上抄录的 64 位逐组核对，改正后重做。确认抄录无误仍不符的，可能整套留痕被替换，请停止使用本机，报告安全管理员。',
    }
  const { seq, reason, row } = firstBad
  const place = row === null ? `第 ${seq} 条留痕` : `${rowWords(row)}（由第 ${seq} 条留痕记载）`
  const code = codeFits ? '' : '走到这里为止，所输验证码也未能得到印证，请一并核对抄录是否有误。'
  return { found: `发现问题：${place}，${trailBreaks[reason]}。${code}`, next: stop }
}
