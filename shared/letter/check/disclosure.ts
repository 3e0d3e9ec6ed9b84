import { letterDate } from '../../time.ts'
import { maskNumber } from '../maskNumber.ts'
import { attachmentColumns, type LetterContent, type ListedEntry, type ReplyInput } from '../model.ts'
import { isPrintedInFull } from '../shownNumber.ts'

/** One line of the disclosure gate. */
export interface DisclosedItem {
  readonly label: string
  readonly detail: string
}

/** Something the file holds that never leaves, named by its kind and how much of it there is. */
export interface HeldItem {
  readonly label: string
  readonly count: number
}

/** Both sides of the disclosure gate (B10): 将反馈 and 留存不反馈. */
export interface Disclosure {
  readonly leaving: readonly DisclosedItem[]
  readonly held: readonly DisclosedItem[]
}

/**
 * What leaves with this letter, read from the composed letter itself, and what is held back: the unlisted persons, the
 * fields the settings leave off, and whatever else the file holds (`alsoHeld`: evidence, opinions, checks).
 */
export function disclosure(
  input: ReplyInput,
  content: LetterContent,
  alsoHeld: readonly HeldItem[],
): Disclosure {
  return {
    leaving: [...leavingText(content), ...leavingTables(content)],
    held: [
      ...heldOfListed(input, content),
      ...heldOfNotListed(input),
      ...alsoHeld
        .filter(({ count }) => count > 0)
        .map(({ label, count }) => ({ label, detail: `${count}项` })),
    ],
  }
}

/** The words of a letter that leave with it: whom it addresses, its title, its paragraphs and its note. */
export function leavingText(content: LetterContent): DisclosedItem[] {
  return [
    { label: '主送', detail: content.addressee },
    { label: '标题', detail: content.title.replaceAll('\n', '') },
    ...content.paragraphs.map(({ id, text }) => ({ label: id, detail: text })),
    ...(content.note === null ? [] : [{ label: '附注', detail: content.note }]),
  ]
}

function leavingTables(content: LetterContent): DisclosedItem[] {
  return content.attachments.flatMap(({ title, columns, heads, rows }) =>
    rows.map((row) => ({
      label: `附件·${title}`,
      detail: row.map((value, index) => `${heads?.[index] ?? headOf(columns, index)}：${value}`).join('；'),
    })),
  )
}

function headOf(columns: LetterContent['attachments'][number]['columns'], index: number): string {
  const column = columns[index]
  return column ? attachmentColumns[column] : ''
}

function heldOfListed(input: ReplyInput, content: LetterContent): DisclosedItem[] {
  const shown = new Set(
    content.attachments.filter(({ subject }) => subject === 'listed').flatMap(({ columns }) => columns),
  )
  return input.listed.flatMap((entry) => {
    const hidden = [
      ...(isPrintedInFull(entry, input.options.fullNumbers)
        ? []
        : [`完整证件号码（反馈为 ${maskNumber(entry.idNumber)}）`]),
      ...(entry.caseNumber !== null && !shown.has('caseNumber')
        ? [`${attachmentColumns.caseNumber} ${entry.caseNumber}`]
        : []),
      ...listedDate(entry, shown.has('listedOn')),
    ]
    return hidden.length === 0
      ? []
      : [{ label: `列入人员 来函序号${entry.sequence}`, detail: hidden.join('；') }]
  })
}

function listedDate(entry: ListedEntry, isShown: boolean): string[] {
  return entry.listedOn === null || isShown
    ? []
    : [`${attachmentColumns.listedOn} ${letterDate(entry.listedOn)}`]
}

function heldOfNotListed(input: ReplyInput): DisclosedItem[] {
  const { notListed, options } = input
  if (notListed.length === 0) return []
  const detail = options.notListedTable
    ? `${notListed.length}人的完整证件号码`
    : `${notListed.length}人的姓名和证件号码（本函只反馈人数）`
  return [{ label: '未列入人员', detail }]
}
