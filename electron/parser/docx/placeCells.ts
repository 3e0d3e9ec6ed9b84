import type { DocCell, DocRow, DocTable } from './docTable.ts'

/** A cell with the columns it stands in, from 0, both ends included. `across` tells whether it lies over several columns of the table. */
export interface PlacedCell {
  readonly cell: DocCell
  readonly left: number
  readonly right: number
  readonly across: boolean
}

interface Span {
  readonly from: number
  readonly to: number
}

interface Extent extends Span {
  readonly cell: DocCell
}

const usualWidth = 1000
/** Edges of one line of a table that differ by less, in twentieths of a point (3 mm), are the same line. */
const sameEdge = 170
const mostColumns = 256

/**
 * Puts the cells of every row into columns by where they stand on the page, as a reader of the paper would. In a table drawn by hand
 * each row has edges of its own: the column numbers of the document then tell nothing. The rows with the commonest number of cells give
 * the columns; a cell belongs to those whose middle it covers.
 */
export function placeCells(table: DocTable): ReadonlyMap<DocRow, readonly PlacedCell[]> {
  const rows = table.rows.filter((row) => row.cells.length > 0)
  const edges = gridEdges(table, rows)
  const extents = new Map(rows.map((row) => [row, extentsOf(row, edges)]))
  const columns = commonColumns([...extents.values()])
  const slots = withRoomForAll(columns, [...extents.values()])
  return new Map([...extents].map(([row, cells]) => [row, placeRow(cells, { slots, columns })]))
}

/** Where the lines of the document's own columns stand: by the cells where they agree, else by the grid, else evenly. */
function gridEdges({ grid }: DocTable, rows: readonly DocRow[]): readonly number[] {
  const count = Math.max(grid.length, ...rows.map(spanOf))
  const known = new Map<number, number[]>()
  for (const row of rows) {
    if (spanOf(row) !== count || !hasWidths(row)) continue
    let index = 0
    let at = 0
    for (const { span, width } of [row.before, ...row.cells, row.after]) {
      index += span
      at += width ?? 0
      known.set(index, [...(known.get(index) ?? []), at])
    }
  }
  const agree = [...known.values()].every((places) => Math.max(...places) - Math.min(...places) <= sameEdge)
  const byGrid = Array.from({ length: count }, (_, index) => grid[index] || usualWidth)
  if (!agree || known.size === 0) return cumulated(byGrid)
  // A line that no row of known widths has stands between its neighbours in the proportion of the grid.
  return interpolated(cumulated(byGrid), known)
}

function interpolated(byGrid: readonly number[], known: ReadonlyMap<number, readonly number[]>): number[] {
  const edges: number[] = [0]
  let last = 0
  for (let index = 1; index < byGrid.length; index++) {
    const place = known.get(index)?.[0]
    if (place === undefined) continue
    const from = edges[last] ?? 0
    const gridFrom = byGrid[last] ?? 0
    const share = (place - from) / Math.max(1, (byGrid[index] ?? 0) - gridFrom)
    for (let each = last + 1; each < index; each++)
      edges[each] = from + ((byGrid[each] ?? 0) - gridFrom) * share
    edges[index] = place
    last = index
  }
  for (let each = last + 1; each < byGrid.length; each++)
    edges[each] = (edges[last] ?? 0) + (byGrid[each] ?? 0) - (byGrid[last] ?? 0)
  return edges
}

function cumulated(widths: readonly number[]): number[] {
  let at = 0
  return [
    0,
    ...widths.map((width) => {
      at += width
      return at
    }),
  ]
}

function spanOf({ before, cells, after }: DocRow): number {
  return cells.reduce((sum, { span }) => sum + span, before.span + after.span)
}

function hasWidths({ before, cells, after }: DocRow): boolean {
  const gaps = [before, after].every(({ span, width }) => span === 0 || width !== undefined)
  return gaps && cells.every(({ width }) => width !== undefined)
}

/** Where each cell of a row stands: on the lines of the grid where the row fills it, else by the widths of its own cells. */
function extentsOf(row: DocRow, edges: readonly number[]): readonly Extent[] {
  const byGrid = spanOf(row) === edges.length - 1 || row.cells.some(({ width }) => width === undefined)
  let index = row.before.span
  let at = byGrid ? (edges[index] ?? 0) : (row.before.width ?? edges[index] ?? 0)
  return row.cells.map((cell) => {
    const from = at
    index += cell.span
    at = byGrid ? (edges[index] ?? from + usualWidth) : from + (cell.width ?? usualWidth)
    return { cell, from, to: Math.max(at, from + 1) }
  })
}

function commonColumns(rows: readonly (readonly Extent[])[]): readonly Span[] {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [common = 0] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0] ?? []
  const model = rows.find(({ length }) => length === common) ?? []
  return model.map(({ from, to }) => ({ from, to }))
}

/** The columns, parted where a row has two cells in one of them, and more of them where a row reaches beyond. */
function withRoomForAll(columns: readonly Span[], rows: readonly (readonly Extent[])[]): readonly Span[] {
  let slots = [...columns]
  for (let turn = 0; turn < mostColumns; turn++) {
    const more = rows.map((cells) => crowded(cells, slots)).find((each) => each !== null)
    if (!more) return slots
    slots = more
  }
  return slots
}

/** The slots with room for this row, or null when it needs no more. */
function crowded(cells: readonly Extent[], slots: readonly Span[]): Span[] | null {
  const taken = new Set(cells.flatMap((cell) => covered(cell, slots)))
  for (const cell of cells) {
    if (covered(cell, slots).length > 0) continue
    const place = slotAt((cell.from + cell.to) / 2, slots)
    const slot = slots[place]
    if (slot === undefined)
      return [...slots, { from: cell.from, to: cell.to }].sort((a, b) => a.from - b.from)
    if (taken.has(place)) return parted(slots, place, cell)
    taken.add(place)
  }
  return null
}

function parted(slots: readonly Span[], place: number, cell: Extent): Span[] {
  const slot = slots[place] ?? { from: 0, to: 1 }
  const edge = cell.from > slot.from ? cell.from : cell.to
  const parts = [
    { from: slot.from, to: edge },
    { from: edge, to: slot.to },
  ].filter(({ from, to }) => to > from)
  return [...slots.slice(0, place), ...parts, ...slots.slice(place + 1)]
}

function covered({ from, to }: Span, slots: readonly Span[]): number[] {
  return slots.flatMap((slot, index) => {
    const middle = (slot.from + slot.to) / 2
    return middle >= from && middle < to ? [index] : []
  })
}

function slotAt(place: number, slots: readonly Span[]): number {
  return slots.findIndex(({ from, to }) => place >= from && place < to)
}

function placeRow(
  cells: readonly Extent[],
  { slots, columns }: { readonly slots: readonly Span[]; readonly columns: readonly Span[] },
): readonly PlacedCell[] {
  let free = 0
  return cells.map((extent) => {
    const own = covered(extent, slots)
    const alone = slotAt((extent.from + extent.to) / 2, slots)
    const left = Math.max(free, own[0] ?? (alone < 0 ? free : alone))
    const right = Math.max(left, own.at(-1) ?? left)
    free = right + 1
    return { cell: extent.cell, left, right, across: covered(extent, columns).length > 1 }
  })
}
