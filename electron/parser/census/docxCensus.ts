import type { CensusSpot, FileCensus } from '../../../shared/roster/census/model.ts'
import type { Parts } from '../file/openContainer.ts'
import { type PlaceList, placeList } from './placeList.ts'
import { mainPart } from './relations.ts'
import { walkXml } from './walkXml.ts'

const besides = /^word\/(header|footer|footnotes|endnotes|comments)\d*\.xml$/

/**
 * The census of a Word document: the body in its order (each table a sheet, as `表1`), then headers, footers, notes and comments. What
 * was struck out by a tracked change is counted as a hidden part; the reading over a word and the copy for older programs are no text.
 */
export function docxCensus(parts: Parts): FileCensus {
  const list = placeList()
  const names = [...parts.keys()]
  const body = mainPart(parts) ?? names.find((name) => /^word\/document\d*\.xml$/.test(name))
  const inOrder = [...(body === undefined ? [] : [body]), ...names.filter((name) => besides.test(name))]
  for (const name of inOrder) {
    const bytes = parts.get(name)
    if (bytes !== undefined) new StoryWalk(list, name === body).walk(bytes)
  }
  return list.finish()
}

interface Table {
  readonly sheet: number
  row: number
  /** The text of the cell that is open, and what was struck out of it; null between cells. */
  cell: Words | null
}

interface Words {
  text: string
  struck: string
}

const struckOut = new Set(['del', 'moveFrom'])
const breaks: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  sym: '\ufffd',
}

class StoryWalk {
  readonly #list: PlaceList
  readonly #isBody: boolean
  /** Tables and text boxes inside each other. */
  readonly #frames: (Table | 'box')[] = []
  /** A text box stands inside a paragraph that goes on behind it. */
  readonly #paragraphs: Words[] = []
  #tables = 0
  #fallback = 0
  #guide = 0
  #struck = 0
  #wants = false

  constructor(list: PlaceList, isBody: boolean) {
    this.#list = list
    this.#isBody = isBody
  }

  walk(bytes: Buffer): void {
    walkXml(bytes, {
      open: (name, attribute) => {
        if (name === 'Fallback') this.#fallback++
        if (this.#fallback === 0) this.#open(name, attribute)
      },
      close: (name) => {
        if (name === 'Fallback') this.#fallback--
        else if (this.#fallback === 0) this.#close(name)
      },
      text: (piece) => this.#add(piece),
      wants: () => this.#wants && this.#fallback === 0,
    })
  }

  /** The table that the walk is in, unless a text box lies between. */
  get #table(): Table | null {
    const frame = this.#isBody ? this.#frames.at(-1) : undefined
    return frame === undefined || frame === 'box' ? null : frame
  }

  #open(name: string, attribute: (name: string) => string): void {
    this.#wants = (name === 't' || name === 'delText') && this.#guide === 0
    if (name === 'rt') this.#guide++
    else if (struckOut.has(name)) this.#struck++
    else if (name === 'txbxContent') this.#frames.push('box')
    else if (name === 'p') this.#paragraphs.push({ text: '', struck: '' })
    else if (name === 'tbl') this.#openTable()
    else if (Object.hasOwn(breaks, name) && attribute('pos') === '') this.#add(breaks[name] ?? '')
    else if (name === 'tr' && this.#table !== null) this.#table.row++
    else if (name === 'tc' && this.#table !== null) this.#table.cell = { text: '', struck: '' }
  }

  #close(name: string): void {
    this.#wants = false
    if (name === 'rt') this.#guide--
    else if (struckOut.has(name)) this.#struck--
    else if (name === 'txbxContent') this.#frames.pop()
    else if (name === 'p') this.#closeParagraph()
    else if (name === 'tc') this.#closeCell()
    else if (name === 'tbl' && this.#table !== null) this.#frames.pop()
  }

  #add(piece: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined || this.#guide > 0) return
    if (this.#struck > 0) paragraph.struck += piece
    else paragraph.text += piece
  }

  #openTable(): void {
    if (!this.#isBody) return
    const sheet = this.#list.sheet({ name: null, title: `表${++this.#tables}`, hidden: false })
    this.#frames.push({ sheet, row: 0, cell: null })
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    const cell = this.#table?.cell
    if (cell) {
      cell.text += `${paragraph.text}\n`
      cell.struck += `${paragraph.struck}\n`
      return
    }
    this.#note('outside', paragraph.text)
    this.#note('hidden', paragraph.struck)
  }

  #note(spot: CensusSpot, text: string): void {
    const table = this.#frames.findLast((frame) => frame !== 'box')
    this.#list.text(table?.sheet ?? null, { row: table?.row || null, spot }, text)
  }

  #closeCell(): void {
    const table = this.#table
    if (table?.cell == null) return
    const row = Math.max(1, table.row)
    this.#list.text(table.sheet, { row, spot: 'cell' }, table.cell.text)
    this.#list.text(table.sheet, { row, spot: 'hidden' }, table.cell.struck)
    table.cell = null
  }
}
