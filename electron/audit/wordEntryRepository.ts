import { type AuditAct, auditActs } from '../../shared/audit/acts.ts'
import type { AuditLine } from '../../shared/audit/contract.ts'
import { describeDetail } from '../../shared/audit/describeDetail.ts'
import { type TrailReader, valueWords } from '../../shared/audit/fieldValue.ts'
import type { Reading } from '../database/row/transaction.ts'
import { userTable } from '../userRecord/userTable.ts'
import { type NamedObject, namedObjects, namesOfLetters } from './trailObjectRepository.ts'

/** An entry as it is read to be put into words. */
export interface EntryRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly act: string
  readonly object: string
  readonly result: string
  readonly body: string | null
}

// The centre's own affairs: a text about them names no one who is asked about, so only numbers are struck out of it.
const ownAffairs: readonly string[] = [
  'user',
  'approval',
  'setting',
  'calendar',
  'unit',
  'units',
  'listType',
  'listTypes',
  'listSighting',
  'wording',
  'workstation',
  'audit',
  'schema',
  'keyring',
  'store',
  'channel',
  'register',
  'login-journal',
  'answers',
]

/** Entries in words: acts, things and fields in Chinese; names, numbers and texts masked unless `isOpen`. */
export function wordedEntries(tx: Reading, rows: readonly EntryRow[], isOpen = false): AuditLine[] {
  const objects = namedObjects(
    tx,
    rows.map(({ object }) => object),
  )
  const staff = new Map(tx.where(userTable, {}).map(({ id, name }) => [id, name]))
  const names = cachedNames(tx)
  return rows.map((row) => {
    const object = objects.get(row.object)
    let isMasked = false
    const reader: TrailReader = {
      isOpen,
      names: namesIn(row, object, names),
      staffName: (id) => staff.get(id) ?? null,
      noteMasked: () => {
        isMasked = true
      },
    }
    const body: { readonly reason?: string; readonly detail?: unknown } =
      row.body === null ? {} : JSON.parse(row.body)
    const line = {
      seq: row.seq,
      at: row.at,
      actor: row.actor,
      act: row.act,
      words: actWords(row.act),
      object: row.object,
      objectWords: object?.words(isOpen) ?? '',
      result: row.result,
      reason: body.reason === undefined ? null : valueWords({ kind: 'text', label: '' }, body.reason, reader),
      fields: describeDetail(body.detail, row.act, reader),
    }
    return { ...line, isMasked: isMasked || (!isOpen && object?.words(true) !== line.objectWords) }
  })
}

/** An act in words; one of a later version of the program is called so. */
export function actWords(act: string): string {
  return Object.hasOwn(auditActs, act) ? auditActs[act as AuditAct] : '本程序不认识的操作'
}

type Names = (requestIds: readonly number[]) => readonly string[]

function cachedNames(tx: Reading): Names {
  const known = new Map<string, readonly string[]>()
  return (requestIds) => {
    const key = requestIds.join()
    const names = known.get(key) ?? namesOfLetters(tx, requestIds)
    known.set(key, names)
    return names
  }
}

/** Whom a text of this entry may name; null when that cannot be told. */
function namesIn(row: EntryRow, object: NamedObject | undefined, names: Names): readonly string[] | null {
  if (object !== undefined && object.requestIds.length > 0) return names(object.requestIds)
  return ownAffairs.includes(row.object.split(':')[0] ?? '') ? [] : null
}
