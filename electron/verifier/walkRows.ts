import type { Handle } from '../database/file/driver.ts'
import { hmac, i64, lengthAnd, sha256 } from './bytes.ts'
import { type Finding, notReadable, type Walked } from './walkTrail.ts'

type Value = number | string | Buffer | null
type Row = Readonly<Record<string, Value>>
type Recorded = NonNullable<ReturnType<Walked['rows']['get']>>

const stamps = ['id', 'version', 'audit_seq']
const controlTables =
  'authorities calendar_years humans list_types policies settings used_numbers users wordings'.split(' ')
const numberOf = (name: string) => sha256(Buffer.from(name)).readUInt32BE(0)

/** Compares every row of every stamped table with its own MAC and with the last entry that lists it: how many stand, and the first that does not. */
export function walkRows(db: Handle, rowKey: Buffer, { rows: recorded, head }: Walked) {
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck()
  const columnsOf = db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY name').pluck()
  const tables = new Map((names.all() as string[]).map((name) => [numberOf(name), name]))
  const last = recorded.get(numberOf('cqw.control'))?.get(1)
  recorded.delete(numberOf('cqw.control'))
  const control = ['cqw.control']
  let count = 0
  const found = (finding: Finding | null) => ({ count, finding })
  for (const [number, rows] of recorded) if (!tables.has(number)) return found(missing(rows, `${number}`))
  for (const [number, name] of tables) {
    const columns = columnsOf.all(name) as string[]
    if (!columns.includes('row_mac')) continue
    const left: Recorded = new Map(recorded.get(number))
    try {
      for (const row of db.prepare(`SELECT * FROM "${name}" ORDER BY id`).iterate() as Iterable<Row>) {
        const finding = fault(row, left.get(Number(row.id)), { name, columns, rowKey })
        if (finding !== null) return found(finding)
        if (controlTables.includes(name))
          control.push([name, row.id, row.version, (row.row_mac as Buffer).toString('hex')].join(':'))
        left.delete(Number(row.id))
        count += 1
      }
    } catch (error) {
      return notReadable(error, found({ seq: head.seq, reason: 'page-damaged', row: name }))
    }
    if (left.size > 0) return found(missing(left, name))
  }
  control.push(
    ...(db.prepare("SELECT name || '=' || value FROM store_facts ORDER BY name").pluck().all() as string[]),
  )
  const digest = sha256(Buffer.from(control.join('\n'))).subarray(0, 16)
  const isSame = last === undefined || digest.equals(last.digest)
  return found(isSame ? null : { seq: last.seq, reason: 'control-changed', row: null })
}

function missing(rows: Recorded, table: string): Finding {
  const [[id, { seq }] = [0, { seq: 0 }]] = rows
  return { seq, reason: 'row-missing', row: `${table}:${id}` }
}

function fault(
  row: Row,
  latest: ReturnType<Recorded['get']>,
  against: { name: string; columns: string[]; rowKey: Buffer },
): Finding | null {
  const { name, columns, rowKey } = against
  const place = `${name}:${row.id}`
  const found = (seq: Value | undefined, reason: string) => ({ seq: Number(seq), reason, row: place })
  const own = columns.filter((column) => !stamps.includes(column) && column !== 'row_mac')
  const values = own.flatMap((column) => said(column, row[column] ?? null))
  const stamped = stamps.map((column) => i64(Number(row[column])))
  const mac = hmac(rowKey, lengthAnd('cqw.row'), lengthAnd(name), ...stamped, ...values)
  if (!(row.row_mac instanceof Uint8Array && mac.equals(row.row_mac)))
    return found(latest?.seq ?? row.audit_seq, 'row-changed')
  if (latest === undefined) return found(row.audit_seq, 'row-unrecorded')
  if (latest.version !== row.version || latest.seq !== row.audit_seq) return found(latest.seq, 'row-stale')
  return mac.subarray(0, 16).equals(latest.digest) ? null : found(latest.seq, 'row-changed')
}

/** Name, tag and value of a column that is not null. */
function said(column: string, value: Value): Uint8Array[] {
  if (value === null) return []
  if (typeof value === 'number') return [lengthAnd(column), Buffer.of(1), i64(value)]
  return [lengthAnd(column), Buffer.of(typeof value === 'string' ? 2 : 3), lengthAnd(value)]
}
