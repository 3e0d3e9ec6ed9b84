import type { FileCensus } from '../../../../shared/roster/census/model.ts'
import type { Parts } from '../../file/openContainer.ts'
import { placeList } from '../placeList.ts'
import { mainPart, relationsOf } from '../relations.ts'
import { walkXml } from '../walkXml.ts'
import { walkAround } from './xlsxAround.ts'
import { walkSheet } from './xlsxSheet.ts'
import { sharedRuns } from './xlsxStrings.ts'

/** The census of an xlsx workbook: sheet by sheet in the order of the workbook the cells, then headers, comments and text boxes. */
export function xlsxCensus(parts: Parts): FileCensus {
  const list = placeList()
  const main = mainPart(parts) ?? 'xl/workbook.xml'
  const workbook = parts.get(main)
  if (workbook === undefined) return list.finish()
  const relations = relationsOf(parts, main)
  const strings = [...relations.values()].find(({ type }) => type === 'sharedStrings')
  const shared = sharedRuns(parts.get(strings?.target ?? 'xl/sharedstrings.xml'))
  for (const { name, hidden, id } of sheetsOf(workbook)) {
    const sheet = list.sheet({ name, title: name, hidden })
    const part = relations.get(id)?.target
    const bytes = part === undefined ? undefined : parts.get(part)
    if (part === undefined || bytes === undefined) continue
    walkSheet({ bytes, sheet, list, shared })
    walkAround({ parts, part, sheet, list })
  }
  return list.finish()
}

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly id: string
}

function sheetsOf(workbook: Buffer): readonly SheetEntry[] {
  const sheets: SheetEntry[] = []
  walkXml(workbook, {
    open: (tag, attribute) => {
      if (tag !== 'sheet') return
      const state = attribute('state')
      sheets.push({ name: attribute('name'), hidden: /hidden/i.test(state), id: attribute('id') })
    },
    close: () => undefined,
    text: () => undefined,
    wants: () => false,
  })
  return sheets
}
