import { timingSafeEqual } from 'node:crypto'
import { printedHead } from '../../shared/audit/printedHead.ts'
import type { Handle } from '../database/file/driver.ts'
import { type openCopy, recordedHead, Unreadable } from './openCopy.ts'
import { walkRows } from './walkRows.ts'
import { type Finding, type Walked, walkTrail } from './walkTrail.ts'

/** What a verification is given beside the store. */
export interface Given {
  /** The root of the seals; null when they are not checked. */
  readonly root: Buffer | null
  /** What an auditor's file remembers of the last verification. */
  readonly known: { readonly storeId: string; readonly seq: number; readonly link: string } | null
  readonly heads: readonly { readonly seq: number; readonly written: string }[]
}

/** Verifies an opened copy in `folder`: entries, seals, recorded, witnessed and printed heads, rows, pages. */
export function verify(folder: string, copy: ReturnType<typeof openCopy>, { root, known, heads }: Given) {
  const { db, storeId, key } = copy
  const recorded = recordedHead(folder, key('head'))
  const wanted = new Set([...heads.map(({ seq }) => seq), known?.seq ?? 0, recorded?.seq ?? 0])
  const walked = walkTrail(db, key('link'), { root, wanted })
  const { head, links } = walked
  if (copy.revision < walked.newestKeyring) throw new Unreadable('密钥文件被换回了旧版本，无法核验。')
  walked.finding ??= endFinding(walked, recorded, copy.sealSeq())
  const rows = walked.finding === null ? walkRows(db, key('row'), walked) : { count: 0, finding: null }
  const broken = walked.finding ?? rows.finding ?? pageFinding(db, head.seq)
  const seals = judgeSeals(walked, key('seal'), broken)
  const isKnown = known?.storeId === storeId && links.get(known.seq)?.toString('hex') === known.link
  const witness = known && { seq: known.seq, ok: isKnown }
  const typed = heads.map(({ seq, written }) => {
    const link = links.get(seq)
    return { seq, ok: link !== undefined && printedHead({ seq, link }) === written }
  })
  const differing = typed.flatMap(({ seq, ok }) => (ok ? [] : [place(seq, 'printed-head-differs')]))
  const witnessed = witness?.ok === false ? [place(witness.seq, 'witness-differs')] : []
  const bad = [seals.finding ?? broken, ...witnessed, ...differing].flatMap((found) => found ?? [])
  const firstBad = bad.sort((left, right) => left.seq - right.seq)[0] ?? null
  const end = { seq: head.seq, link: head.link.toString('hex') }
  const counts = { ok: firstBad === null, entries: head.seq, rows: rows.count, head: end }
  return { ...counts, seals: seals.stand, witness, heads: typed, firstBad }
}

const place = (seq: number, reason: string): Finding => ({ seq, reason, row: null })

/** What the end of the trail must agree with: the head outside the database, and the place of the key that seals what comes next. */
function endFinding({ head, links }: Walked, recorded: Walked['head'] | null, next: number): Finding | null {
  if (head.seq === 0) return place(1, 'empty')
  if (recorded === null) return place(head.seq, 'head-differs')
  if (head.seq < recorded.seq) return place(head.seq + 1, 'tail-missing')
  if (recorded.seq > 0 && !links.get(recorded.seq)?.equals(recorded.link))
    return place(recorded.seq, 'head-differs')
  return next === head.seq + 1 ? null : place(head.seq + 1, 'seal-key-differs')
}

/** Whether all seals stand up to the stored key, and what is to be told of them before anything else that is broken. */
function judgeSeals({ seals, head, finding }: Walked, stored: Buffer, broken: Finding | null) {
  if (seals === null) return { stand: null, finding: null }
  const isWhole = finding === null && timingSafeEqual(seals.key, stored)
  // A root of another trail says nothing about where this one is broken.
  const isThisTrails = (seals.bad !== 1 && seals.stood > 0) || isWhole
  const stand = isWhole && seals.bad === null
  if (seals.bad !== null && (broken === null || (isThisTrails && seals.bad <= broken.seq)))
    return { stand, finding: place(seals.bad, 'seal-changed') }
  return { stand, finding: broken === null && !isWhole ? place(head.seq + 1, 'seal-key-differs') : null }
}

/** SQLite's own check of every page, index and search index: what it names first. */
function pageFinding(db: Handle, seq: number): Finding | null {
  const ask = (sql: string) => {
    try {
      return String(db.prepare(sql).pluck().get() ?? '')
    } catch (error) {
      return String(error)
    }
  }
  const words = ask('PRAGMA integrity_check(1)')
  if (words === 'ok') return null
  const [, tree = 0, named] = /Tree (\d+)|(?:index|table) (?:main\.)?(\w+)/.exec(words) ?? []
  const row = named ?? ask(`SELECT name FROM sqlite_master WHERE rootpage = ${Number(tree)}`)
  return { seq, reason: 'page-damaged', row: row || 'workstation.db' }
}
