import { z } from 'zod'
import { CensusPlace, CensusSheet } from '../../../shared/roster/census/model.ts'
import { FileFormat, SheetCell, SheetHead, SheetRow } from '../../../shared/roster/sheet.ts'

/** What the parser gets first: the bytes of a file with a list, or of a PDF of ours. It never learns a path or a name. */
export type ParserRequest = { readonly bytes: Uint8Array } | { readonly pdf: Uint8Array }

/** What the parser gets for every message of its own that was taken: it never has more than `mostInFlight` under way. */
export type Taken = { readonly taken: true }

const WireRow = SheetRow.extend({
  cells: z.array(z.union([SheetCell.shape.text, z.null(), SheetCell])).max(256),
})

/**
 * What the parser answers: first that it has the bytes and begins to read, then the sheets without their rows, then the rows in batches, then the
 * census the same way, then the end; or a refusal. Of a PDF it answers the text of each page, then how many there were. The reader
 * of these messages trusts none of them.
 */
export const ParserMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('begun') }),
  z.strictObject({
    type: z.literal('head'),
    format: FileFormat,
    sheets: z.array(SheetHead).max(500),
    rowCount: z.int().min(0),
  }),
  z.strictObject({ type: z.literal('rows'), sheet: z.int().min(0), rows: z.array(WireRow).max(1000) }),
  z.strictObject({ type: z.literal('censusSheets'), sheets: z.array(CensusSheet).max(10_000) }),
  z.strictObject({ type: z.literal('census'), places: z.array(CensusPlace).max(1000) }),
  z.strictObject({ type: z.literal('end'), places: z.int().min(0) }),
  z.strictObject({ type: z.literal('page'), text: z.string().max(100_000) }),
  z.strictObject({ type: z.literal('endOfPages'), pages: z.int().min(0) }),
  z.strictObject({
    type: z.literal('refused'),
    code: z.enum(['file-unreadable', 'file-too-large']),
    message: z.string().max(300),
  }),
])
export type ParserMessage = z.infer<typeof ParserMessage>
