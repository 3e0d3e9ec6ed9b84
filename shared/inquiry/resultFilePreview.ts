import { z } from 'zod'
import { Outcome } from '../candidate/model.ts'
import { type RowVerdict, rowVerdictNames } from './matchResultRows.ts'
import { ResultMapping } from './resultFile.ts'

/** One row of a result file as the preview shows it; the number is masked. */
export const FileRow = z.strictObject({
  row: z.int(),
  name: z.string().nullable(),
  idNumber: z.string(),
  word: z.string(),
  outcome: Outcome.nullable(),
  verdict: z.enum(Object.keys(rowVerdictNames) as [RowVerdict, ...RowVerdict[]]),
  sentence: z.string(),
})
export type FileRow = z.infer<typeof FileRow>

/** What a result file would record. */
export const FilePreview = z.strictObject({
  fileName: z.string(),
  checkCode: z.string(),
  sheets: z.array(z.strictObject({ index: z.int(), title: z.string() })),
  columns: z.array(z.strictObject({ index: z.int(), heading: z.string() })),
  /** Null while number and result have not been found. */
  mapping: ResultMapping.nullable(),
  words: z.array(z.strictObject({ text: z.string(), count: z.int(), outcome: Outcome.nullable() })),
  counts: z.strictObject({
    commit: z.int(),
    listed: z.int(),
    settled: z.int(),
    unmatched: z.int(),
    problem: z.int(),
  }),
  /** Persons of the batch who still wait and are not in the file. */
  missing: z.int(),
  rows: z.array(FileRow),
  total: z.int(),
})
export type FilePreview = z.infer<typeof FilePreview>
