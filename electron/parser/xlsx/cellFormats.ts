import { scanXml } from '../file/scanXml.ts'
import { formatOfId } from '../read/numberFormat.ts'

/** The number format of each cell style, by the style's number; undefined where it can show no date. */
export function readCellFormats(xml: string): readonly (string | undefined)[] {
  const own = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  scanXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'x:numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (tag === 'x:cellXfs') inCells = true
      if (tag === 'x:xf' && inCells) ids.push(Number(attribute('numFmtId') ?? 0))
    },
    close: (tag) => {
      if (tag === 'x:cellXfs') inCells = false
    },
    text: () => undefined,
  })
  return ids.map((id) => formatOfId(id, own))
}
