import { z } from 'zod'
import type { FileCensus } from './census/model.ts'

/** How the file stored a cell. `formula` holds for every cell whose text was computed, whatever it shows. */
export const CellKind = z.enum(['text', 'number', 'formula', 'date'])
export type CellKind = z.infer<typeof CellKind>

/**
 * One cell as the file holds it: text is never trimmed, a line break inside it is `\n`; a date is `YYYY-MM-DD`, or as much of it as its number
 * format shows (`YYYY-MM`, `YYYY`): a day that nobody typed is only how the program stores a month. An absent cell is null.
 */
export const SheetCell = z.strictObject({ text: z.string().max(32_767), kind: CellKind })
export type SheetCell = z.infer<typeof SheetCell>

/**
 * One row that holds something. `row` is the number the office program shows (text: the line; docx: the row of the table);
 * `lines` is above 1 only where one record of a text file runs over several lines.
 */
export const SheetRow = z.strictObject({
  row: z.int().min(1),
  lines: z.int().min(1).optional(),
  hidden: z.boolean(),
  cells: z.array(SheetCell.nullable()).max(256),
})
export type SheetRow = z.infer<typeof SheetRow>

/** A merged range: rows as numbered in the sheet, columns from 0, both ends included. */
export const SheetMerge = z.strictObject({
  top: z.int().min(1),
  bottom: z.int().min(1),
  left: z.int().min(0),
  right: z.int().min(0),
})
export type SheetMerge = z.infer<typeof SheetMerge>

const sheetFacts = {
  /** The name in the workbook; null where the file has none (text, paste, table of a document). */
  name: z.string().nullable(),
  /** What a person may choose it by, such as `Sheet1` or `表2`. */
  title: z.string(),
  hidden: z.boolean(),
  /** Columns that the office program does not show, from 0. */
  hiddenColumns: z.array(z.int().min(0)),
  merges: z.array(SheetMerge),
}

/** What is known of a sheet before its rows arrive. */
export const SheetHead = z.strictObject(sheetFacts)
export type SheetHead = z.infer<typeof SheetHead>

/** A sheet as every reader hands it over: rows in ascending order, rows without any text left out. */
export const Sheet = z.strictObject({ ...sheetFacts, rows: z.array(SheetRow) })
export type Sheet = z.infer<typeof Sheet>

/** What was found out about the file's kind by its content. */
export const FileFormat = z.enum(['xlsx', 'xls', 'ods', 'docx', 'csv'])
export type FileFormat = z.infer<typeof FileFormat>

/** A whole file, read. */
export const ParsedFile = z.strictObject({ format: FileFormat, sheets: z.array(Sheet) })
export type ParsedFile = z.infer<typeof ParsedFile>

/** A whole file, read, with the census that was taken of it apart from the reading. */
export interface CountedFile extends ParsedFile {
  readonly census: FileCensus
}
