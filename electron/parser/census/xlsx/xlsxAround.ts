import type { Parts } from '../../file/openContainer.ts'
import type { PlaceList } from '../placeList.ts'
import { relationsOf } from '../relations.ts'
import { walkXml } from '../walkXml.ts'
import { stringListener } from './xlsxStrings.ts'

/** A worksheet whose surroundings are walked; `part` is its name in the container. */
export interface AroundWalk {
  readonly parts: Parts
  readonly part: string
  readonly sheet: number
  readonly list: PlaceList
}

/** What lies beside and over the cells of a sheet: comments, threads of comments, text boxes. */
export function walkAround({ parts, part, sheet, list }: AroundWalk): void {
  const relations = [...relationsOf(parts, part).values()]
  const bytesOf = (type: RegExp) =>
    relations.flatMap(({ type: own, target }) => (type.test(own) ? [parts.get(target) ?? []].flat() : []))
  const note = (row: number | null, text: string) => list.text(sheet, { row, spot: 'outside' }, text)
  const threads = bytesOf(/^threadedComment$/)
  for (const bytes of threads) walkThread(bytes, note)
  for (const bytes of bytesOf(/^comments$/)) walkComments(bytes, threads.length > 0, note)
  for (const bytes of bytesOf(/^drawing$/)) walkDrawing(bytes, note)
}

type Note = (row: number | null, text: string) => void

// Beside a thread programs keep a copy of it as a comment, for older ones; its author is `tc={…}`.
function walkComments(bytes: Buffer, hasThreads: boolean, note: Note): void {
  const authors: string[] = []
  let author = ''
  let isCopy = false
  let row: number | null = null
  let inAuthor = false
  const comment = stringListener((text) => {
    if (!isCopy) note(row, text)
  }, 'comment')
  walkXml(bytes, {
    open: (name, attribute) => {
      inAuthor = name === 'author'
      if (inAuthor) author = ''
      if (name === 'comment') {
        row = rowOf(attribute('ref'))
        isCopy = hasThreads && /^tc=/.test(authors[Number(attribute('authorId'))] ?? '')
      }
      comment.open(name)
    },
    close: (name) => {
      inAuthor = false
      if (name === 'author') authors.push(author)
      comment.close(name)
    },
    text: (piece) => {
      if (inAuthor) author += piece
      else comment.text(piece)
    },
    wants: () => inAuthor || comment.wants(),
  })
}

function walkThread(bytes: Buffer, note: Note): void {
  let row: number | null = null
  let text = ''
  let inText = false
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'threadedComment') row = rowOf(attribute('ref'))
      inText = name === 'text'
      if (inText) text = ''
    },
    close: (name) => {
      inText = false
      if (name === 'text') note(row, text)
    },
    text: (piece) => {
      text += piece
    },
    wants: () => inText,
  })
}

// A paragraph of a text box is made of pieces; a second copy for older programs says the same again.
function walkDrawing(bytes: Buffer, note: Note): void {
  let row: number | null = null
  let text = ''
  let inside = ''
  let fallback = 0
  let inFrom = false
  walkXml(bytes, {
    open: (name) => {
      if (name === 'Fallback') fallback++
      if (name.endsWith('Anchor')) row = null
      if (name === 'from') inFrom = true
      if (name === 'p') text = ''
      inside = name
    },
    close: (name) => {
      inside = ''
      if (name === 'Fallback') fallback--
      if (name === 'from') inFrom = false
      if (name === 'p' && fallback === 0) note(row, text)
    },
    text: (piece) => {
      if (inside === 'row') row = inFrom ? Number(piece) + 1 : row
      else text += piece
    },
    wants: () => fallback === 0 && (inside === 't' || inside === 'row'),
  })
}

function rowOf(reference: string): number | null {
  const row = /(\d+)$/.exec(reference)?.[1]
  return row === undefined ? null : Number(row)
}
