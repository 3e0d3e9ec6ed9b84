import type { PlaceList } from '../placeList.ts'
import { walkXml } from '../walkXml.ts'

/** One worksheet to be walked. */
export interface SheetWalk {
  readonly bytes: Buffer
  readonly sheet: number
  readonly list: PlaceList
  readonly shared: ReadonlyMap<number, readonly string[]>
}

const headersAndFooters = new Set([
  'oddHeader',
  'oddFooter',
  'evenHeader',
  'evenFooter',
  'firstHeader',
  'firstFooter',
])

/** Walks the cells of a worksheet, then its headers and footers. A cell without a reference stands behind the one before it. */
export function walkSheet({ bytes, sheet, list, shared }: SheetWalk): void {
  let row = 0
  let type = ''
  let text = ''
  let collects = false
  let phonetic = 0
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'row') row = Number(attribute('r')) || row + 1
      else if (name === 'c') {
        type = attribute('t')
        text = ''
      } else if (name === 'rPh') phonetic++
      else if (headersAndFooters.has(name)) text = ''
      collects = (name === 'v' || name === 't' || headersAndFooters.has(name)) && phonetic === 0
    },
    close: (name) => {
      collects = false
      if (name === 'rPh') phonetic--
      else if (name === 'c') cell()
      else if (headersAndFooters.has(name)) {
        // `&"SimSun,Bold"&12` says how the text looks.
        list.text(
          sheet,
          { row: null, spot: 'outside' },
          text.replace(/&"[^"]*"|&K[\dA-F]{6}|&\d{1,3} ?|&./g, ''),
        )
      }
    },
    text: (piece) => {
      text += piece
    },
    wants: () => collects,
  })

  function cell(): void {
    if (text === '') return
    const where = { row: Math.max(1, row), spot: 'cell' } as const
    if (type === 's') list.runs(sheet, where, shared.get(Number(text)) ?? [])
    else list.text(sheet, where, text)
  }
}
