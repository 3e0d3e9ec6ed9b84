import type { Instant } from '../time.ts'
import { rowWords } from './tableNames.ts'

/** The format of an entry's bytes (docs/architecture/audit.md). Stored: a change of the bytes is a new number. */
export const entryFormat = 1
/** The suite of an entry: 1 = SHA-256 and HMAC-SHA-256. */
export const entrySuite = 1

/** How the act ended. */
export type ActResult = 'done' | 'refused' | 'failed'

/** What an entry says, without its proofs. `object` names what it was done to (`request:12`) and is never personal. */
export interface AuditStatement {
  readonly seq: number
  readonly format: number
  readonly suite: number
  readonly actorId: number
  readonly actorName: string
  readonly at: Instant
  /** Microseconds of a clock that nobody can set back, counted since `bootId` began. */
  readonly monotoneUs: number
  readonly bootId: string
  readonly act: string
  readonly object: string
  readonly result: ActResult
}

/** The erasable part of an entry: it may hold personal data, and only a salted commitment of it is in the chain. */
export interface AuditBody {
  readonly reason?: string
  readonly detail?: unknown
}

/** The end of the trail: the sequence of the last entry and its link; 0 and 32 zero bytes before the first. */
export interface TrailHead {
  readonly seq: number
  readonly link: Uint8Array
}

/** Why an entry does not stand, with the words a screen shows. */
export const trailBreaks = {
  empty: '留痕为空',
  missing: '此处缺少留痕',
  'unknown-format': '格式不是本程序认识的版本',
  'previous-changed': '与上一条的链接不符',
  'content-changed': '内容或校验值被改动',
  'rows-changed': '所记数据清单被改动',
  'body-changed': '正文被改动',
  'body-missing': '正文缺失且没有清除记录',
  'seal-changed': '封印不符',
  'tail-missing': '末尾的留痕丢失',
  'head-differs': '与数据库外的链头记录不符',
  'seal-key-differs': '最后一条之后的封印密钥与本机保存的不符，末尾的留痕可能被删去',
  'row-changed': '数据行被改动',
  'row-missing': '数据行丢失',
  'row-stale': '数据行被换回旧版本',
  'row-unrecorded': '数据行没有对应的留痕',
  'control-changed': '人员、设置、字典、放假安排或密钥版本被换回旧版本',
  'page-damaged': '数据库页损坏，读不出来',
  'witness-differs': '与审计员另存的见证不符',
  'printed-head-differs': '与纸上的链头码不符',
} as const satisfies Record<string, string>

/** The kind of a break. */
export type TrailBreak = keyof typeof trailBreaks

/** What a verification found: everything stands, or the first place where it does not. */
export type TrailVerdict =
  | { readonly ok: true; readonly entries: number; readonly rows: number; readonly head: TrailHead }
  | {
      readonly ok: false
      /** The first entry that does not stand, or the entry that recorded the row. */
      readonly seq: number
      readonly reason: TrailBreak
      /** `candidates:7` when a row is meant. */
      readonly row?: string
    }

/** The verdict as a sentence for a person. */
export function verdictWords(verdict: TrailVerdict): string {
  if (verdict.ok) return `全部相符：共核验 ${verdict.entries} 条留痕、${verdict.rows} 行数据。`
  const place =
    verdict.row === undefined
      ? `第 ${verdict.seq} 条留痕`
      : `${rowWords(verdict.row)}（第 ${verdict.seq} 条留痕）`
  return `发现问题：${place}，${trailBreaks[verdict.reason]}。请立即停止使用，报告安全审计员和系统管理员。`
}
