import { randomFillSync } from 'node:crypto'
import { type AuditBody, entryFormat, entrySuite, type TrailHead } from '../../shared/audit/entry.ts'
import {
  commitmentOf,
  digest,
  entryBytes,
  linkOf,
  type MacKey,
  nextSealKey,
  sealOf,
} from '../database/key/hashChain.ts'
import type { StoreKeys } from '../database/key/keys.ts'
import { canonicalJson } from '../database/row/canonicalJson.ts'
import type { AuditTrail, EntryFrame } from '../database/row/entryTrail.ts'
import type { Statements } from '../database/row/statements.ts'
import type { NewAuditEntry, SqlValue } from '../database/row/transaction.ts'

const insertEntry = `INSERT INTO audit_entries (seq, format, suite, actor_id, actor_name, at, monotone_us, boot_id,
  act, object, result, commitment, rows_digest, previous, link, seal, salt, body, rows)
  VALUES (${Array(19).fill('?').join(', ')})`
const moveSealKey = `UPDATE keys SET value = ?, counter = ? WHERE name = 'seal'`

const nothing = Buffer.alloc(0)
// Line ends, direction marks and other controls would let one entry imitate another on screen or paper.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

const saltPool = Buffer.alloc(32 * 128)
let saltPlace = saltPool.length

/** 32 random bytes that are used once; drawn many at a time, because each draw is dear. */
function freshSalt(): Buffer {
  if (saltPlace === saltPool.length) {
    randomFillSync(saltPool)
    saltPlace = 0
  }
  saltPlace += 32
  return saltPool.subarray(saltPlace - 32, saltPlace)
}

/** The end of the trail and the key that seals what comes next. */
interface TrailState {
  readonly head: TrailHead
  readonly sealKey: Buffer
}

/** A trail that goes on after `start`. */
export function createAuditTrail(statements: Statements, keys: StoreKeys, start: TrailHead): AuditTrail {
  if (keys.seal.seq !== start.seq + 1) throw new Error('the seal key does not follow the last entry')
  let settled: TrailState = { head: start, sealKey: keys.seal.key }
  let pending: TrailState | null = null
  return {
    head: () => settled.head,
    append: (entries, frame) => {
      let state = settled
      for (const [index, entry] of entries.entries()) {
        const before = state
        const own = index === 0 ? frame : { ...frame, rows: nothing }
        state = appendEntry({ statements, linkKey: keys.link, after: before }, entry, own)
        if (before !== settled) before.sealKey.fill(0)
      }
      statements.write(moveSealKey).run(state.sealKey, state.head.seq + 1)
      pending = state
      return state.head
    },
    settle: (committed) => {
      if (pending === null) return
      const used = committed ? settled : pending
      if (committed) settled = pending
      pending = null
      used.sealKey.fill(0)
    },
  }
}

function appendEntry(
  chain: { readonly statements: Statements; readonly linkKey: MacKey; readonly after: TrailState },
  entry: NewAuditEntry,
  frame: EntryFrame,
): TrailState {
  const { statements, linkKey, after } = chain
  const body = bodyText(entry)
  const salt = body === null ? null : freshSalt()
  const said = {
    seq: after.head.seq + 1,
    format: entryFormat,
    suite: entrySuite,
    actorId: frame.actor.userId,
    actorName: frame.actor.name.replace(unprintable, '·'),
    at: frame.at,
    monotoneUs: frame.monotoneUs,
    bootId: frame.bootId,
    act: entry.act,
    object: entry.object.replace(unprintable, '·'),
    result: entry.result ?? 'done',
    commitment: body === null || salt === null ? nothing : commitmentOf(salt, body),
    rowsDigest: frame.rows.length === 0 ? nothing : digest(frame.rows),
    previous: after.head.link,
  } as const
  const bytes = entryBytes(said)
  const seal = sealOf(after.sealKey, bytes)
  const link = linkOf(linkKey, bytes, seal)
  // The order of `said` is the order of the columns.
  const values = Object.values(said) as SqlValue[]
  statements.write(insertEntry).run(...values, link, seal, salt, body, frame.rows)
  return { head: { seq: said.seq, link }, sealKey: nextSealKey(after.sealKey) }
}

function bodyText({ reason, detail }: NewAuditEntry): string | null {
  if (reason === undefined && detail === undefined) return null
  const body: AuditBody = {
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
  }
  return canonicalJson(body)
}
