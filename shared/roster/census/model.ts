import { z } from 'zod'

/** A run of characters that looks like an identity number: 15 digits, or 17 digits and a digit, X or x. */
export const IdentityRun = z.string().regex(/^(\d{17}[\dXx]|\d{15})$/)

/** A sheet (a table of a document) as the census met it, by its own walk. */
export const CensusSheet = z.strictObject({
  /** The name in the workbook; null where the file has none. */
  name: z.string().nullable(),
  /** What the readers call it, such as `表2`. */
  title: z.string(),
  hidden: z.boolean(),
})
export type CensusSheet = z.infer<typeof CensusSheet>

/** Where in its sheet a run stands: in a cell, in what lies over or beside the cells, or in a part that is not shown. */
export const CensusSpot = z.enum(['cell', 'outside', 'hidden'])
export type CensusSpot = z.infer<typeof CensusSpot>

/** One place of the census: index of the sheet or null, row as the office program numbers it or null, spot, the run itself. */
export const CensusPlace = z.tuple([
  z.int().min(0).nullable(),
  z.int().min(1).nullable(),
  CensusSpot,
  IdentityRun,
])
export type CensusPlace = z.infer<typeof CensusPlace>

/** Every run of a file that looks like an identity number, in the order of the file. */
export interface FileCensus {
  readonly sheets: readonly CensusSheet[]
  readonly places: readonly CensusPlace[]
}

/** Why a place is in no person's number and beside none. */
export const UnreadReason = z.enum([
  'no-headings',
  'second-list',
  'skipped-row',
  'hidden-part',
  'outside-cells',
])
export type UnreadReason = z.infer<typeof UnreadReason>

/** How many places the census found and what became of them: the first is the sum of the others. */
export const CensusCounts = z.strictObject({
  total: z.int().min(0),
  persons: z.int().min(0),
  beside: z.int().min(0),
  unread: z.int().min(0),
})
export type CensusCounts = z.infer<typeof CensusCounts>
