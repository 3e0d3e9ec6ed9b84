import { withoutIgnorable } from '../../input/ignorable.ts'
import { letterDate } from '../../time.ts'
import type { LetterAttachment, LetterContent } from '../model.ts'

/** One piece of a letter that must stand in its PDF whole, and where a reader finds it. */
interface Piece {
  readonly text: string
  readonly place: string
}

/**
 * Why the PDF of a letter does not say what the letter says, as the place in the letter; null when it does. `pages` are the texts of the
 * PDF's pages in the order in which they were drawn. Compared without white space and in NFKC (fonts name some ideographs as radicals):
 * every line, every paragraph and every row (number, name, document number, list, authority) stands there in its order and as often as
 * the letter has it, no digit stands between them, and the mark stands on the first page.
 */
export function readBackFault(
  content: LetterContent,
  traceLines: readonly string[],
  pages: readonly string[],
): string | null {
  const [first = '', ...others] = pages.map((page) => compared(page).replace(pageNumber, ''))
  const flow = withoutPlaced(first, { mark: compared(content.mark), traceLines: traceLines.map(compared) })
  if (flow === null) return '发文机关标志或版式标记'
  const text = [flow, ...others].join('')
  let at = 0
  for (const { text: piece, place } of piecesOf(content)) {
    const wanted = compared(piece)
    const found = text.indexOf(wanted, at)
    if (found === -1 || /\d/u.test(text.slice(at, found))) return place
    at = found + wanted.length
  }
  return /\d/u.test(text.slice(at)) ? '末页' : null
}

/** What has its own place on the first page is drawn before or after all that flows; without it, or null where it is not there. */
function withoutPlaced(
  page: string,
  { mark, traceLines }: { readonly mark: string; readonly traceLines: readonly string[] },
): string | null {
  let rest = page
  for (const line of traceLines) {
    if (!rest.includes(line)) return null
    rest = rest.replace(line, '')
  }
  if (rest.startsWith(mark)) return rest.slice(mark.length)
  return rest.endsWith(mark) ? rest.slice(0, -mark.length) : null
}

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
