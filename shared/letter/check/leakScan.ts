import { withoutInvisible } from '../../input/ignorable.ts'
import type { AttachmentColumn, LetterContent, ReplyInput } from '../model.ts'

/** What must not stand in a letter outside the whitelisted fields, with the words of the gate. */
export const leakKinds = {
  idNumber: '证件号码',
  caseNumber: '案号或文书号',
  court: '法院等机关名称',
  amount: '金额',
} as const satisfies Record<string, string>
export type LeakKind = keyof typeof leakKinds

/** One finding: what, where and the words themselves. */
export interface Leak {
  readonly kind: LeakKind
  readonly where: string
  readonly text: string
}

const digit = '[0-9]'
const patterns: Readonly<Record<LeakKind, RegExp>> = {
  idNumber: new RegExp(
    `(?<!${digit})(?:${digit}[ -]?){17}[0-9Xx](?!${digit})|(?<!${digit})(?:${digit}[ -]?){14}${digit}(?!${digit})`,
    'gu',
  ),
  // A case number has letters after the year, (2024)豫01执123号; a document number has not, 豫组函〔2026〕15号.
  caseNumber: /[([〔]\s*[0-9]{4}\s*[)\]〕]\s*[\p{Script=Han}0-9第]{0,16}?[0-9]+(?:-[0-9]+)?\s*号/gu,
  court: /[\p{Script=Han}]{0,20}(?:人民法院|法院|检察院|仲裁委员会)/gu,
  amount:
    /(?:人民币|¥|￥)\s*[0-9][0-9,.]*|[0-9][0-9,.]*\s*[十百千万亿]*\s*元|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{2,}元/gu,
}

const exempt: Readonly<Partial<Record<AttachmentColumn, readonly LeakKind[]>>> = {
  idNumber: ['idNumber'],
  caseNumber: ['caseNumber', 'court'],
  organ: ['court'],
  listName: ['court'],
  // What is disputed goes to the national centre as the parties put it; identity numbers have their own column.
  stated: ['caseNumber', 'court', 'amount'],
  claimed: ['caseNumber', 'court', 'amount'],
}

/**
 * Identity numbers, case numbers, courts and amounts in a composed letter outside the whitelisted columns; `allowed` are
 * exact words that may stand anywhere, such as the addressee (which may be a court) and the numbers of the letters quoted.
 */
export function leakScan(content: LetterContent, allowed: readonly string[]): Leak[] {
  const own = [
    content.signature,
    content.mark,
    content.addressee,
    ...(content.documentNumber ? [content.documentNumber] : []),
  ]
  const permitted = [...allowed, ...own].map(normal).filter((words) => words !== '')
  permitted.sort((a, b) => b.length - a.length)
  return passages(content).flatMap(({ where, text, spared }) => {
    const rest = permitted.reduce((remaining, words) => remaining.replaceAll(words, '\u0000'), normal(text))
    return (Object.keys(patterns) as LeakKind[])
      .filter((kind) => !spared.includes(kind))
      .flatMap((kind) => [...rest.matchAll(patterns[kind])].map((match) => ({ kind, where, text: match[0] })))
  })
}

/** The exact words of the input that may stand in the text of its letter. */
export function allowedWords(input: Pick<ReplyInput, 'incoming'> & Partial<ReplyInput>): string[] {
  const { incoming, earlier, listed = [], counts, options } = input
  const isSingle = counts?.answered === 1
  return [
    incoming.sender,
    incoming.title,
    ...(incoming.documentNumber === null ? [] : [incoming.documentNumber]),
    ...(earlier ? [earlier.documentNumber, earlier.title.replaceAll('\n', '')] : []),
    ...(isSingle ? listed.flatMap(({ listName, organ }) => [listName, organ]) : []),
    ...(isSingle && options?.fullNumbers ? listed.map(({ idNumber }) => idNumber) : []),
  ]
}

interface Passage {
  readonly where: string
  readonly text: string
  readonly spared: readonly LeakKind[]
}

function passages(content: LetterContent): Passage[] {
  const text = (where: string, words: string): Passage => ({ where, text: words, spared: [] })
  return [
    text('标题', content.title.replaceAll('\n', '')),
    ...content.headMarks.map((mark) => text('眉首', mark)),
    ...content.paragraphs.map(({ text: words }, index) => text(`正文第${index + 1}段`, words)),
    text('附注', content.note ?? ''),
    ...content.attachments.flatMap(cells),
  ]
}

function cells({ title, columns, rows }: LetterContent['attachments'][number]): Passage[] {
  return [
    { where: '附件标题', text: title, spared: [] },
    ...rows.flatMap((row, index) =>
      row.map((text, place) => {
        const column = columns[place]
        return { where: `附件第${index + 1}行`, text, spared: (column && exempt[column]) ?? [] }
      }),
    ),
  ]
}

/** Full-width digits, letters and brackets as ASCII, so that a number cannot hide in another spelling. */
function normal(text: string): string {
  return withoutInvisible(text.normalize('NFKC'))
}
