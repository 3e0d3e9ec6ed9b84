import {
  rosterTemplateColumns,
  rosterTemplateRows,
  rosterTemplateText,
} from '../../../shared/roster/typed/rosterTemplate.ts'
import { writeTextWorkbook } from './writeTextWorkbook.ts'

/** Writes the blank list for units: text cells throughout, no more columns than the query needs. */
export async function writeRosterTemplate(): Promise<Uint8Array> {
  const { sheetName, title, note } = rosterTemplateText
  return await writeTextWorkbook({
    sheetName,
    title,
    notes: [note],
    columns: rosterTemplateColumns,
    rows: [],
    blankRows: rosterTemplateRows,
  })
}
