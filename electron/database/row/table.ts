/** How a column is stored. */
export type ColumnKind = 'text' | 'integer' | 'boolean' | 'json' | 'blob'

/** One column: how it is stored, and (only for the compiler) what its value is in a row. */
export interface Column<T> {
  readonly kind: ColumnKind
  readonly nullable: boolean
  readonly value?: T
}

/** A text column; `text<State>()` narrows it to a union. */
export const text = <T extends string = string>(): Column<T> => ({ kind: 'text', nullable: false })
/** A 64-bit integer column that stays below 2^53. */
export const integer = <T extends number = number>(): Column<T> => ({ kind: 'integer', nullable: false })
/** A truth value, stored as 0 or 1. */
export const boolean = (): Column<boolean> => ({ kind: 'boolean', nullable: false })
/** A value stored as canonical JSON text. */
export const json = <T>(): Column<T> => ({ kind: 'json', nullable: false })
/** Raw bytes. */
export const blob = (): Column<Uint8Array> => ({ kind: 'blob', nullable: false })
/** The same column, but it may be null. */
export const optional = <T>(column: Column<T>): Column<T | null> => ({ kind: column.kind, nullable: true })

/** The columns of a table, by property name (camelCase; the column is the same word in snake_case). */
export type Columns = Readonly<Record<string, Column<unknown>>>

/** What every row carries beside its own columns: see `row_mac` in docs/architecture. */
export interface RowStamp {
  readonly id: number
  readonly version: number
  readonly auditSeq: number
}

type ValueOf<C> = C extends Column<infer T> ? T : never
type OwnValues<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> }
type NullableKeys<C extends Columns> = { [K in keyof C]: null extends ValueOf<C[K]> ? K : never }[keyof C]

/** A table of the encrypted database, declared once; migrations write the same columns by hand and a test compares the two. */
export interface Table<C extends Columns = Columns> {
  readonly name: string
  readonly columns: C
}

/** A row as it is read: its own values and its stamp. */
export type RowOf<T> = T extends Table<infer C> ? RowStamp & OwnValues<C> : never
/** The values a new row needs: columns that may be null may be left out. */
export type NewRowOf<T> =
  T extends Table<infer C>
    ? Omit<OwnValues<C>, NullableKeys<C>> & Partial<Pick<OwnValues<C>, NullableKeys<C>>>
    : never
/** The values an update may carry. */
export type ChangesOf<T> = T extends Table<infer C> ? Partial<OwnValues<C>> : never

/** The column name of a property: `dueOn` → `due_on`. */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Declares a table: the typed rows and (in entities.ts) the TypeORM entity schema come from one list of columns. */
export function table<C extends Columns>(name: string, columns: C): Table<C> {
  return { name, columns }
}
