import { letterDate } from '../../time.ts'
import { maskNumber } from '../maskNumber.ts'
import type { AttachmentColumn, LetterAttachment, ReturnedEntry, WholeReplyInput } from '../model.ts'
import { numberCell, printedHeads } from '../page/printedHeads.ts'
import { shownNumber } from '../shownNumber.ts'
import type { Wording } from './wording.ts'

/** The attachments of a reply: the listed persons, and the unlisted ones only when the setting asks for them. */
export function letterAttachments(input: WholeReplyInput, wording: Wording): LetterAttachment[] {
  const { counts, listed, options } = input
  const isInText =
    counts.answered === 1 && listed.length === 1 && !options.caseNumbers && !options.listedDates
  return [
    ...(listed.length > 0 && !isInText ? [listedAttachment(input, wording)] : []),
    ...(options.notListedTable && counts.notListed > 0 ? [notListedAttachment(input, wording)] : []),
  ]
}

/** The persons who must be corrected: row numbers and masked digits, so that the sender finds them on his own list. */
export function returnedAttachment(returned: readonly ReturnedEntry[], wording: Wording): LetterAttachment {
  const withRows = returned.some(({ row }) => row !== null)
  return {
    subject: 'returned',
    title: wording.attachmentTitles.returned,
    ...printedHeads(
      ['sequence', ...(withRows ? (['row'] as const) : []), 'name', 'idNumber', 'reasons'],
      wording,
    ),
    rows: inOrder(returned).map((person) => [
      String(person.sequence),
      ...(withRows ? [person.row === null ? '—' : String(person.row)] : []),
      person.name.trim() || '（缺）',
      person.idNumber.trim() === '' ? '（缺）' : numberCell(maskNumber(person.idNumber), person.numberName),
      person.reasons.join('；'),
    ]),
  }
}

function listedAttachment(input: WholeReplyInput, wording: Wording): LetterAttachment {
  const { caseNumbers, listedDates, listNames, organs } = input.options
  const columns: AttachmentColumn[] = [
    'sequence',
    'name',
    'idNumber',
    ...(listNames ? (['listName'] as const) : []),
    ...(organs ? (['organ'] as const) : []),
    ...(caseNumbers ? (['caseNumber'] as const) : []),
    ...(listedDates ? (['listedOn'] as const) : []),
  ]
  const rows = inOrder(input.listed).map((entry) => columns.map((column) => cell(column, entry, input)))
  return {
    subject: 'listed',
    title: wording.attachmentTitles.listed,
    ...printedHeads(
      columns,
      wording,
      input.listed.map(({ numberName }) => numberName),
    ),
    rows,
  }
}

function cell(
  column: AttachmentColumn,
  entry: WholeReplyInput['listed'][number],
  input: WholeReplyInput,
): string {
  if (column === 'sequence') return String(entry.sequence)
  if (column === 'idNumber')
    return numberCell(shownNumber(entry, input.options.fullNumbers), entry.numberName)
  if (column === 'listedOn') return entry.listedOn === null ? '—' : letterDate(entry.listedOn)
  if (column === 'caseNumber') return entry.caseNumber ?? '—'
  if (column === 'name' || column === 'listName' || column === 'organ') return entry[column]
  throw new Error(`A table of listed persons has no column ${column}.`)
}

function notListedAttachment(input: WholeReplyInput, wording: Wording): LetterAttachment {
  return {
    subject: 'notListed',
    title: wording.attachmentTitles.notListed,
    ...printedHeads(
      ['sequence', 'name', 'idNumber'],
      wording,
      input.notListed.map(({ numberName }) => numberName),
    ),
    // Always masked: the setting for full numbers is about the listed ones, whom the sender must identify beyond doubt.
    rows: inOrder(input.notListed).map(({ sequence, name, numberName, idNumber }) => [
      String(sequence),
      name,
      numberCell(maskNumber(idNumber), numberName),
    ]),
  }
}

function inOrder<T extends { readonly sequence: number }>(persons: readonly T[]): T[] {
  return [...persons].sort((a, b) => a.sequence - b.sequence)
}
