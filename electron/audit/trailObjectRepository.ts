import { maskName } from '../../shared/audit/maskText.ts'
import { objectWords } from '../../shared/audit/objectNames.ts'
import { SettingKey, settings } from '../../shared/setting/settings.ts'
import type { Reading } from '../database/row/transaction.ts'

/** What an entry is about, as a person reads it. */
export interface NamedObject {
  /** 被查询人 曹*（2026-0003 第 2 号）; a person's name is masked unless the reader gave a reason. */
  words(isOpen: boolean): string
  /** The letters it belongs to; empty for what belongs to none. */
  readonly requestIds: readonly number[]
}

interface Found {
  readonly id: number | string
  readonly words: string
  readonly name?: string | null
  readonly requestIds?: string | null
}

const intake = `printf('%d-%04d', q.intake_year, q.intake_serial)`
// A letter of ours need not belong to an incoming letter.
const ofIncoming = `iif(q.id IS NULL, '', '（' || ${intake} || '）')`
// Each kind in one read: `ids` is a JSON list. `words` says the rest of the name, `name` a person's name that may be masked.
const reads: Readonly<Record<string, string>> = {
  request: `SELECT q.id, '来文 ' || ${intake} AS words, q.id AS requestIds FROM requests q WHERE q.id IN (SELECT value FROM json_each(?))`,
  candidate: `SELECT c.id, c.name, '（' || ${intake} || ' 第 ' || c.list_order || ' 号）' AS words, q.id AS requestIds
    FROM candidates c JOIN requests q ON q.id = c.request_id WHERE c.id IN (SELECT value FROM json_each(?))`,
  roster: `SELECT r.id, '名单（' || ${intake} || '）' AS words, q.id AS requestIds
    FROM rosters r JOIN requests q ON q.id = r.request_id WHERE r.id IN (SELECT value FROM json_each(?))`,
  reply: `SELECT r.id, coalesce('函件 ' || r.document_number, '未取号的函件') || ${ofIncoming} AS words, q.id AS requestIds
    FROM replies r LEFT JOIN requests q ON q.id = r.request_id WHERE r.id IN (SELECT value FROM json_each(?))`,
  objection: `SELECT o.id, '异议 ' || printf('%d-%04d', o.objection_year, o.objection_serial) || '（' || ${intake} || '）' AS words,
    q.id AS requestIds FROM objections o JOIN requests q ON q.id = o.request_id WHERE o.id IN (SELECT value FROM json_each(?))`,
  delivery: `SELECT d.id, '发出' || ${ofIncoming} AS words, q.id AS requestIds
    FROM deliveries d LEFT JOIN requests q ON q.id = d.request_id WHERE d.id IN (SELECT value FROM json_each(?))`,
  objectionClock: `SELECT k.id, '异议期限（' || ${intake} || '）' AS words, q.id AS requestIds FROM objection_clocks k
    JOIN objections o ON o.id = k.objection_id JOIN requests q ON q.id = o.request_id WHERE k.id IN (SELECT value FROM json_each(?))`,
  batch: `SELECT b.id, '查询批次 ' || printf('%d-%04d', b.batch_year, b.batch_serial) AS words,
    (SELECT group_concat(DISTINCT i.request_id) FROM inquiry_items i WHERE i.batch_id = b.id) AS requestIds
    FROM inquiry_batches b WHERE b.id IN (SELECT value FROM json_each(?))`,
  unit: `SELECT id, '来文单位 ' || name AS words FROM units WHERE id IN (SELECT value FROM json_each(?))`,
  user: `SELECT id, '人员 ' || name AS words FROM users WHERE id IN (SELECT value FROM json_each(?))`,
  listType: `SELECT code AS id, '名单字典 ' || name AS words FROM list_types WHERE code IN (SELECT value FROM json_each(?))`,
  listSighting: `SELECT id, '待归类名单 ' || list_name AS words FROM list_sightings WHERE id IN (SELECT value FROM json_each(?))`,
  calendar: `SELECT id, '放假安排 ' || year || ' 年第 ' || edition || ' 版' AS words FROM calendar_years
    WHERE id IN (SELECT value FROM json_each(?))`,
}

/** What these objects are, by the word they are stored under; what is not found again is named by its kind alone. */
export function namedObjects(tx: Reading, objects: readonly string[]): ReadonlyMap<string, NamedObject> {
  const named = new Map<string, NamedObject>()
  for (const [kind, ids] of byKind(objects)) {
    const sql = reads[kind]
    if (sql === undefined) continue
    for (const found of tx.select<Found>(sql, JSON.stringify(ids)))
      named.set(`${kind}:${found.id}`, namedObject(found))
  }
  for (const object of objects)
    if (!named.has(object)) named.set(object, { words: () => plainWords(object), requestIds: [] })
  return named
}

function byKind(objects: readonly string[]): ReadonlyMap<string, (number | string)[]> {
  const kinds = new Map<string, (number | string)[]>()
  for (const object of new Set(objects)) {
    const [kind = '', id = ''] = object.split(':')
    const ids = kinds.get(kind) ?? []
    kinds.set(kind, ids)
    // SQLite compares 7 and '7' as different: ids are numbers, the codes of 名单字典 are not.
    ids.push(/^\d+$/.test(id) ? Number(id) : id)
  }
  return kinds
}

function namedObject({ words, name, requestIds }: Found): NamedObject {
  return {
    words: (isOpen) =>
      name === undefined || name === null ? words : `被查询人 ${isOpen ? name : maskName(name)}${words}`,
    requestIds:
      requestIds === null || requestIds === undefined ? [] : String(requestIds).split(',').map(Number),
  }
}

function plainWords(object: string): string {
  const key = SettingKey.safeParse(object.replace(/^setting:/, ''))
  return object.startsWith('setting:') && key.success
    ? `设置「${settings[key.data].label}」`
    : objectWords(object)
}

/** The names that a text about these letters may hold: their persons, as listed and as read, and the contacts. */
export function namesOfLetters(tx: Reading, requestIds: readonly number[]): readonly string[] {
  return tx
    .select<{ name: string | null }>(
      `WITH letters (id) AS (SELECT value FROM json_each(?))
       SELECT name FROM candidates WHERE request_id IN (SELECT id FROM letters)
       UNION SELECT name_in_file FROM candidates WHERE request_id IN (SELECT id FROM letters)
       UNION SELECT contact_name FROM requests WHERE id IN (SELECT id FROM letters)`,
      JSON.stringify(requestIds),
    )
    .flatMap(({ name }) => (name === null ? [] : [name]))
}
