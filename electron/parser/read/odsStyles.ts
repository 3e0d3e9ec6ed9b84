import { leastPoints } from '../file/refusals.ts'
import { scanXml, type XmlAttribute } from '../file/scanXml.ts'
import type { DateShown } from './numberFormat.ts'

interface NumberStyle {
  readonly isDate: boolean
  readonly parts: Set<string>
  /** Styles that stand for it under a condition, such as the date part of `yyyy"年"m"月";@`. */
  readonly maps: string[]
}

/** What the readers need of the styles of an OpenDocument spreadsheet. */
export interface OdsStyles {
  readonly hiddenTables: Set<string>
  /** Rows and columns of no height or width. */
  readonly sizeless: Set<string>
  readonly numbers: Map<string, NumberStyle>
  readonly cells: Map<string, { readonly number: string | undefined; readonly parent: string | undefined }>
}

/** Reads the named styles of the document, then those of its content, which win. */
export function readOdsStyles(common: string | undefined, content: string): OdsStyles {
  const styles: OdsStyles = {
    hiddenTables: new Set(),
    sizeless: new Set(),
    numbers: new Map(),
    cells: new Map(),
  }
  if (common !== undefined) collect(styles, common, 'office:styles')
  collect(styles, content, 'office:automatic-styles')
  return styles
}

function collect(styles: OdsStyles, xml: string, within: string): void {
  let inside = false
  let style = ''
  let number: NumberStyle | null = null
  scanXml(xml, {
    open: (tag, attribute) => {
      if (tag === within) inside = true
      if (!inside) return
      const name = attribute('style:name')
      if (tag === 'style:style') {
        style = name ?? ''
        if (attribute('style:family') !== 'table-cell') return
        const parent = attribute('style:parent-style-name')
        styles.cells.set(style, { number: attribute('style:data-style-name'), parent })
      } else if (tag.startsWith('number:') && name !== undefined) {
        number = { isDate: tag === 'number:date-style', parts: new Set(), maps: [] }
        styles.numbers.set(name, number)
      } else if (tag === 'style:map') number?.maps.push(attribute('style:apply-style-name') ?? '')
      else if (tag.startsWith('number:')) number?.parts.add(tag)
      else look(styles, { tag, style, attribute })
    },
    close: (tag) => {
      if (tag === within) inside = false
      if (tag === 'style:style') style = ''
      if (tag.startsWith('number:') && tag.endsWith('-style')) number = null
    },
    text: () => undefined,
  })
}

interface Look {
  readonly tag: string
  readonly style: string
  readonly attribute: XmlAttribute
}

function look(styles: OdsStyles, { tag, style, attribute }: Look): void {
  if (tag === 'style:table-properties' && attribute('table:display') === 'false')
    styles.hiddenTables.add(style)
  if (tag === 'style:table-column-properties' && isNothing(attribute('style:column-width')))
    styles.sizeless.add(style)
  if (tag !== 'style:table-row-properties' || attribute('style:use-optimal-row-height') === 'true') return
  if (isNothing(attribute('style:row-height'))) styles.sizeless.add(style)
}

const pointsOf: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12, px: 0.75 }

function isNothing(length: string | undefined): boolean {
  const [, size, unit = ''] = /^([\d.]+)([a-z]*)$/.exec(length ?? '') ?? []
  return size !== undefined && Number(size) * (pointsOf[unit] ?? 1) <= leastPoints
}

/** Questions about a style by its name. */
export function odsLook(styles: OdsStyles) {
  return {
    isHiddenTable: (name: string | undefined) => styles.hiddenTables.has(name ?? ''),
    hasNoSize: (name: string | undefined) => styles.sizeless.has(name ?? ''),
    shownOfDate: (name: string | undefined): DateShown => shownOfCell(styles, name ?? 'Default'),
  }
}

function shownOfCell(styles: OdsStyles, name: string): DateShown {
  let style = styles.cells.get(name)
  for (let depth = 0; style && style.number === undefined && depth < 20; depth++)
    style = style.parent === undefined ? undefined : styles.cells.get(style.parent)
  const own = styles.numbers.get(style?.number ?? '')
  const mapped = own?.maps.map((map) => styles.numbers.get(map)) ?? []
  const parts = [...mapped, own].find((each) => each?.isDate)?.parts
  if (parts === undefined || parts.has('number:day')) return 'day'
  if (parts.has('number:month')) return 'month'
  return parts.has('number:year') ? 'year' : 'day'
}
