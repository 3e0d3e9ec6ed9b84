import { AppError } from '../../shared/errors.ts'
import { assertUnitFields } from '../../shared/unit/assertUnitFields.ts'
import type { UnitFilter } from '../../shared/unit/contract.ts'
import type { Unit, UnitFields } from '../../shared/unit/model.ts'
import { unitInitials } from '../../shared/unit/unitInitials.ts'
import { pageOf } from '../database/row/pageOf.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { unitTable } from './unitTable.ts'

/** One unit as the database has it. */
export type UnitRecord = RowOf<typeof unitTable>

/** A unit as the window sees it. */
export function unitOf(row: UnitRecord): Unit {
  const { id, name, addressee, appellation, aliases, kind, cityCode } = row
  const { contact, telephone, note, initials, closedOn } = row
  return {
    id,
    name,
    addressee,
    appellation,
    aliases: [...aliases],
    kind,
    cityCode,
    contact,
    telephone,
    note,
    initials: [...initials],
    closedOn,
    unconfirmedSince: row.unconfirmedSince,
  }
}

/** The stored columns of what a clerk typed; refuses (`conflict`) a name another unit has and (`invalid-input`) a city that does not fit. */
export function unitColumns(tx: Reading, fields: UnitFields, except: number | null) {
  assertUnitFields(fields)
  const namesake = tx.first(unitTable, { name: fields.name })
  if (namesake !== null && namesake.id !== except)
    throw new AppError(
      'conflict',
      namesake.closedOn === null
        ? `单位目录里已有「${fields.name}」，请直接选用。`
        : `单位目录里已有「${fields.name}」（已停用），请恢复使用，不必新增。`,
    )
  const orNull = (text: string | null) => (text === '' ? null : text)
  const { contact, telephone, note } = fields
  return {
    ...fields,
    contact: orNull(contact),
    telephone: orNull(telephone),
    note: orNull(note),
    initials: unitInitials(fields),
  }
}

/** One page of the directory: names and initials that begin with the text first, then the units that wrote last. */
export function unitPage(
  tx: Reading,
  query: { readonly filter: UnitFilter; readonly offset: number; readonly limit: number },
): { readonly rows: readonly Unit[]; readonly total: number } {
  const { where, values, text } = conditions(query.filter)
  const { rows: page, total } = pageOf<{ id: number }>(
    tx,
    {
      columns: 'u.id',
      from: `units u WHERE ${where}`,
      order: `instr(u.name, ?) = 1 OR instr(u.aliases, '"' || ?) > 0 OR instr(u.initials, '"' || lower(?)) > 0 DESC,
        (SELECT max(r.id) FROM requests r WHERE r.unit_id = u.id) DESC, u.id`,
      values,
      orderValues: [text, text, text],
    },
    query,
  )
  return { rows: page.map(({ id }) => unitOf(tx.get(unitTable, id, '来文单位'))), total }
}

function conditions({ text = '', kind, includeClosed }: UnitFilter) {
  const clauses = ['1 = 1']
  const values: SqlValue[] = []
  if (!includeClosed) clauses.push('u.closed_on IS NULL')
  if (kind !== undefined) {
    clauses.push('u.kind = ?')
    values.push(kind)
  }
  if (text !== '') {
    clauses.push('(instr(u.name, ?) OR instr(u.aliases, ?) OR instr(u.initials, lower(?)))')
    values.push(text, text, text)
  }
  return { where: clauses.join(' AND '), values, text }
}

/** The name of a unit as it stands now; throws `not-found`. */
export function unitNameOf(tx: Reading, unitId: number): string {
  return tx.get(unitTable, unitId, '来文单位').name
}
