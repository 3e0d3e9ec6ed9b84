import { identityRuns } from '../../../shared/roster/census/identityRuns.ts'
import type { FileCensus } from '../../../shared/roster/census/model.ts'
import type { Parts } from '../file/openContainer.ts'
import { pageTexts } from './odsPages.ts'
import { type PlaceList, placeList } from './placeList.ts'
import { walkXml } from './walkXml.ts'

// What lies over or beside the cell it is anchored to.
const overlays = new Set(
  'annotation frame custom-shape rect circle ellipse line caption g shapes connector polygon path control measure polyline regular-polygon'.split(
    ' ',
  ),
)
// The reading over a word, who wrote a comment and when, and the hints of a shape are no text of the page.
const unspoken = new Set('ruby-text creator date title desc sender-initials creator-initials'.split(' '))
const gaps: Readonly<Record<string, string>> = { tab: '\t', 'line-break': '\n', s: ' ' }
const mostRepeats = 65_536

/** The census of an OpenDocument spreadsheet: the cells with what lies over them in the order of the file, then page headers and footers. */
export function odsCensus(parts: Parts): FileCensus {
  const list = placeList()
  const content = parts.get('content.xml')
  if (content !== undefined) new ContentWalk(list).walk(content)
  const styles = parts.get('styles.xml')
  for (const text of styles === undefined ? [] : pageTexts(styles))
    list.text(null, { row: null, spot: 'outside' }, text)
  return list.finish()
}

type Attribute = (name: string) => string

/** A cell while it is walked; `unshown` is the text that it keeps as an attribute only. */
interface Cell {
  text: string
  paragraphs: number
  readonly unshown: string
  readonly repeat: number
}

class ContentWalk {
  readonly #list: PlaceList
  readonly #hiddenStyles = new Set<string>()
  #style = ''
  #sheet: number | null = null
  #row = 0
  #rowRepeat = 1
  #cell: Cell | null = null
  #overlay = 0
  #unspoken = 0
  #changes = 0
  #paragraphs = 0
  /** The paragraph that is open outside the text of a cell. */
  #loose = ''

  constructor(list: PlaceList) {
    this.#list = list
  }

  walk(bytes: Buffer): void {
    walkXml(bytes, {
      open: (name, attribute) => this.#open(name, attribute),
      close: (name) => this.#close(name),
      text: (text) => this.#add(text),
      wants: () => this.#paragraphs > 0 && this.#unspoken === 0,
    })
  }

  get #isInTable(): boolean {
    return this.#overlay === 0 && this.#changes === 0
  }

  get #isLoose(): boolean {
    return !this.#isInTable || this.#cell === null
  }

  #open(name: string, attribute: Attribute): void {
    if (overlays.has(name)) this.#overlay++
    if (unspoken.has(name)) this.#unspoken++
    const gap = Object.hasOwn(gaps, name) ? gaps[name] : undefined
    if (name === 'style') this.#style = attribute('name')
    else if (name === 'table-properties' && attribute('display') === 'false')
      this.#hiddenStyles.add(this.#style)
    else if (name === 'tracked-changes') this.#changes++
    else if (name === 'p' || name === 'h') this.#openParagraph()
    else if (gap !== undefined) this.#add(gap.repeat(Math.min(Number(attribute('c')) || 1, 1000)))
    else if (this.#isInTable) this.#openTable(name, attribute)
  }

  #close(name: string): void {
    if (name === 'p' || name === 'h') this.#closeParagraph()
    else if (name === 'tracked-changes') this.#changes--
    else if (this.#isInTable) this.#closeTable(name)
    if (unspoken.has(name)) this.#unspoken--
    if (overlays.has(name)) this.#overlay--
  }

  #add(text: string): void {
    if (this.#unspoken > 0 || this.#paragraphs === 0) return
    if (this.#isLoose) this.#loose += text
    else if (this.#cell !== null) this.#cell.text += text
  }

  #openParagraph(): void {
    this.#paragraphs++
    if (this.#isLoose) this.#loose = ''
    else if (this.#cell !== null && this.#cell.paragraphs++ > 0) this.#cell.text += '\n'
  }

  #closeParagraph(): void {
    this.#paragraphs--
    if (!this.#isLoose) return
    const row = this.#sheet === null || this.#row === 0 ? null : this.#row
    this.#list.text(this.#sheet, { row, spot: this.#changes > 0 ? 'hidden' : 'outside' }, this.#loose)
    this.#loose = ''
  }

  #openTable(name: string, attribute: Attribute): void {
    if (name === 'table') {
      const title = attribute('name')
      const hidden = this.#hiddenStyles.has(attribute('style-name'))
      this.#sheet = this.#list.sheet({ name: title, title, hidden })
      this.#row = 0
    } else if (name === 'table-row') {
      this.#row += this.#row === 0 ? 1 : this.#rowRepeat
      this.#rowRepeat = repeats(attribute('number-rows-repeated'))
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const repeat = repeats(attribute('number-columns-repeated'))
      this.#cell = { text: '', paragraphs: 0, unshown: attribute('string-value'), repeat }
    }
  }

  #closeTable(name: string): void {
    if (name === 'table') this.#sheet = null
    if (name !== 'table-cell' && name !== 'covered-table-cell') return
    if (this.#cell !== null) this.#count(this.#cell)
    this.#cell = null
  }

  #count({ text, paragraphs, unshown, repeat }: Cell): void {
    const runs = identityRuns(paragraphs === 0 ? unshown : text, true)
    if (runs.length === 0) return
    for (let down = 0; down < this.#rowRepeat; down++)
      for (let across = 0; across < repeat; across++)
        this.#list.runs(this.#sheet, { row: this.#row + down, spot: 'cell' }, runs)
  }
}

function repeats(value: string): number {
  return Math.min(Math.max(Number.parseInt(value || '1', 10) || 1, 1), mostRepeats)
}
