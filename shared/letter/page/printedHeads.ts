import { residentNumberName } from '../../identity/numberName.ts'
import { isOfFirstFormat, type Wording } from '../compose/wording.ts'
import { type AttachmentColumn, attachmentColumns } from '../model.ts'

/**
 * The columns of a table with their printed heads. The column of numbers is called 公民身份号码 when all of them are, else 证件号码, with the
 * document's own name in the cells of the others (`numberCell`). Letters of the first format keep the heads they had.
 */
export function printedHeads(
  columns: readonly AttachmentColumn[],
  wording: Wording,
  numberNames: readonly (string | undefined)[] = [],
): { columns: AttachmentColumn[]; heads?: string[] } {
  const written = { columns: [...columns] }
  if (isOfFirstFormat(wording)) return written
  const areResidents = numberNames.length > 0 && numberNames.every(isResident)
  return {
    ...written,
    heads: columns.map((column) => {
      if (column === 'sequence') return '名单序号'
      return column === 'idNumber' && areResidents ? residentNumberName : attachmentColumns[column]
    }),
  }
}

/** A number as its cell prints it: with the name of its document unless it is a 公民身份号码. */
export function numberCell(shown: string, numberName: string | undefined): string {
  return isResident(numberName) ? shown : `${numberName ?? ''}：${shown}`
}

const isResident = (numberName: string | undefined) =>
  numberName === undefined || numberName === residentNumberName
