import { typedColumns } from '../../../shared/roster/typed/typedSheet.ts'
import type { EntryRow } from '../../components/table/entryRows.ts'

/** A grid row as the core takes it. */
export function typedRow(row: EntryRow): Record<string, string> {
  return Object.fromEntries(typedColumns.map((key) => [key, (row[key] ?? '').slice(0, 200)]))
}

/** The rows of a draft as it came back; anything else is an empty list. */
export function draftRows(body: unknown): readonly EntryRow[] {
  if (!Array.isArray(body)) return []
  return body.map((row: unknown) =>
    typeof row === 'object' && row !== null
      ? Object.fromEntries(Object.entries(row).filter(([, text]) => typeof text === 'string'))
      : {},
  )
}
