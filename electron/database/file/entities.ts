import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm'
import { columnName, type Table } from '../row/table.ts'

const storedAs = { text: 'text', integer: 'integer', boolean: 'integer', json: 'text', blob: 'blob' } as const

/** The TypeORM entity schema of a declared table. Kept apart from the declaration so that the login screen never waits for TypeORM. */
export function entityOf(table: Table): EntitySchema {
  const own: Record<string, EntitySchemaColumnOptions> = {}
  for (const [property, column] of Object.entries(table.columns))
    own[property] = { name: columnName(property), type: storedAs[column.kind], nullable: column.nullable }
  return new EntitySchema({
    name: table.name,
    tableName: table.name,
    columns: {
      id: { name: 'id', type: 'integer', primary: true, generated: 'increment' },
      version: { name: 'version', type: 'integer' },
      auditSeq: { name: 'audit_seq', type: 'integer' },
      rowMac: { name: 'row_mac', type: 'blob' },
      ...own,
    },
  })
}
