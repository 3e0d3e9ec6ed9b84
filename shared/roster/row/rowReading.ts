import type { Headings } from '../heading/headingBlock.ts'
import type { ColumnPlaces } from '../heading/rosterField.ts'
import type { SheetRow } from '../sheet.ts'

/** Why a row is no person. */
export type SkipReason = 'preface' | 'header' | 'footer' | 'blank'

/** A row that is no person, with the reason. */
export interface SkippedRow {
  readonly sheet: string | null
  readonly row: number
  readonly reason: SkipReason
}

/** A row that stands for a person, with the columns that held when it was met. */
export interface PersonRow {
  readonly row: SheetRow
  readonly places: ColumnPlaces
  /** Name or number stands inside a merged cell. */
  readonly merged: boolean
  /** Another column fits name or number equally well, and nobody has decided. */
  readonly ambiguous: boolean
}

/** A row that holds something and was not read, with the reason. */
export interface UnreadRow {
  readonly row: number
  readonly reason: 'no-headings' | 'second-list' | 'hidden-part'
}

/** Finds the headings that begin at a row of a sheet. */
export type FindHeadings = (index: number) => Headings | null
