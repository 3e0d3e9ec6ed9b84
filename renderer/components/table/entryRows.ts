/** One row of an entry grid: text by column key. */
export type EntryRow = Readonly<Record<string, string>>

/** The cells of a block copied from WPS or Excel: tabs between cells, quotes around cells that hold line breaks. */
export function pastedBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows[rows.length - 1]?.push(cell)
    cell = ''
  }
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < clean.length; at += 1) {
    const sign = clean[at] ?? ''
    if (quoted && sign === '"' && clean[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted
    else if (sign === '\t' && !quoted) endCell()
    else if (sign === '\n' && !quoted) {
      endCell()
      rows.push([])
    } else cell += sign
  }
  endCell()
  return rows
}

/** True when no cell holds anything. */
export function isBlank(row: EntryRow): boolean {
  return Object.values(row).every((cell) => cell.trim() === '')
}

export interface Spot {
  readonly row: number
  readonly column: number
}

export interface Block {
  readonly at: Spot
  readonly cells: readonly (readonly string[])[]
  readonly keys: readonly string[]
  normalise(key: string, text: string): string
}

/** The rows with a block written over them from one cell on; rows are added at the end, columns that do not exist fall away. */
export function withBlock(rows: readonly EntryRow[], { at, cells, keys, normalise }: Block): EntryRow[] {
  const next = [...rows]
  cells.forEach((line, down) => {
    const row = at.row + down
    const changed: Record<string, string> = { ...next[row] }
    line.forEach((text, right) => {
      const key = keys[at.column + right]
      if (key !== undefined) changed[key] = normalise(key, text)
    })
    while (next.length < row) next.push({})
    next[row] = changed
  })
  return next
}

/** The rows without blank ones at the end. */
export function withoutBlankTail(rows: readonly EntryRow[]): EntryRow[] {
  let end = rows.length
  while (end > 0) {
    const last = rows[end - 1]
    if (last !== undefined && !isBlank(last)) break
    end -= 1
  }
  return rows.slice(0, end)
}
