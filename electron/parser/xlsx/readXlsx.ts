import type { ParsedFile } from '../../../shared/roster/sheet.ts'
import type { Parts } from '../file/openContainer.ts'
import { refusal } from '../file/refusals.ts'
import { scanXml } from '../file/scanXml.ts'
import { newRowBudget } from '../read/sheetBuilder.ts'
import { readCellFormats } from './cellFormats.ts'
import { relationsOf } from './packageParts.ts'
import { readWorksheet } from './readWorksheet.ts'
import { readSharedStrings } from './sharedStrings.ts'

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

/**
 * Reads an xlsx workbook by its own walk (decision 0021): worksheets only, in the order of the workbook; sheets that are a chart or a
 * dialog hold no list. Formulas are never evaluated and their shown values never believed.
 */
export function readXlsx(parts: Parts, workbook: string): ParsedFile {
  const { sheets, date1904 } = readWorkbook(textOf(parts, workbook))
  const relations = relationsOf(parts, workbook)
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  const book = {
    strings: strings === undefined ? [] : readSharedStrings(textOf(parts, strings)),
    formats: styles === undefined || !parts.has(styles) ? [] : readCellFormats(textOf(parts, styles)),
    date1904,
    budget: newRowBudget(),
  }
  const read = sheets.flatMap(({ name, hidden, relation }) => {
    const target = relations.find(({ id }) => id === relation)
    // A sheet that leads nowhere would be a list that nobody sees.
    if (target === undefined) throw refusal('damaged')
    if (target.type !== 'worksheet') return []
    return [readWorksheet(textOf(parts, target.target), { name, hidden }, book)]
  })
  return { format: 'xlsx', sheets: read }
}

function textOf(parts: Parts, name: string): string {
  const part = parts.get(name)
  if (part === undefined) throw refusal('damaged')
  return part.toString('utf8')
}

function readWorkbook(xml: string): { sheets: readonly SheetEntry[]; date1904: boolean } {
  const sheets: SheetEntry[] = []
  let date1904 = false
  scanXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'x:workbookPr') date1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      if (tag !== 'x:sheet') return
      const hidden = (attribute('state') ?? 'visible') !== 'visible'
      sheets.push({ name: attribute('name') ?? '', hidden, relation: attribute('r:id') ?? '' })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { sheets, date1904 }
}
