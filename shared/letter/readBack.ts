import { withoutIgnorable } from '../input/ignorable.ts'
import { letterDate } from '../time.ts'
import type { LetterAttachment, LetterContent } from './model.ts'

/** One piece of a letter that must stand in its PDF whole, and where a reader finds it. */
interface Piece {
  readonly text: string
  readonly place: string
}

/**
 * Why the PDF of a letter does not say what the letter says, as the place in the letter; null when it does. `pages` are the texts of the
 * PDF's pages in the order in which they were drawn. Compared without white space and in NFKC (fonts name some ideographs as radicals):
 * every line, every paragraph and every row (number, name, document number, list, authority) stands there in its order and as often as
 * the letter has it, and no digit stands between them.
 */
export function readBackFault(
  content: LetterContent,
  traceLines: readonly string[],
  pages: readonly string[],
): string | null {
  let text = pages.map((page) => compared(page).replace(pageNumber, '')).join('')
  for (const line of traceLines) {
    const without = text.replace(compared(line), '')
    if (without === text) return '版式标记'
    text = without
  }
  const pieces = piecesOf(content)
  let at = 0
  for (const { text: piece, place } of pieces) {
    const wanted = compared(piece)
    const found = text.indexOf(wanted, at)
    if (found === -1 || /\d/u.test(text.slice(at, found))) return place
    at = found + wanted.length
  }
  if (/\d/u.test(text.slice(at))) return '末页'
  // The mark is the issuer's name, as the signature is: it stands once more than the lines have it.
  const lines = pieces.map((piece) => compared(piece.text)).join('\n')
  const mark = compared(content.mark)
  return timesIn(text, mark) > timesIn(lines, mark) ? null : '发文机关标志'
}

const timesIn = (text: string, part: string) => text.split(part).length - 1

/** The number of a page, which is drawn before what stands on it. */
const pageNumber = /^—\d+—/u

const compared = (text: string) => withoutIgnorable(text.normalize('NFKC'))

function piecesOf(content: LetterContent): readonly Piece[] {
  const { attachments } = content
  const several = attachments.length > 1
  const on = content.signedOn === null ? '年月日' : letterDate(content.signedOn)
  return [
    ...content.headMarks.map((text) => ({ text, place: '版头' })),
    { text: content.documentNumber ?? '', place: '发文字号' },
    { text: content.title, place: '标题' },
    { text: `${content.addressee}：`, place: '主送机关' },
    ...content.paragraphs.map(({ text }, index) => ({ text, place: `正文第 ${index + 1} 段` })),
    ...attachments.map(({ title }, index) => ({
      text: several ? `${index + 1}.${title}` : title,
      place: '附件说明',
    })),
    { text: `${content.signature}${on}`, place: '落款和成文日期' },
    { text: content.note ?? '', place: '附注' },
    ...attachments.flatMap((attachment, index) =>
      attachment.subject === 'enclosed' ? [] : tablePieces(attachment, several ? `附件${index + 1}` : '附件'),
    ),
  ]
}

function tablePieces({ title, rows }: LetterAttachment, label: string): readonly Piece[] {
  return [
    { text: `${label}${title}`, place: label },
    ...rows.map((row, index) => ({ text: row.join(''), place: `${label}第 ${index + 1} 行` })),
  ]
}
