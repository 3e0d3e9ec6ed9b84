/** A cell of a Word table as it stands in the file. Widths are in twentieths of a point. */
export interface DocCell {
  text: string
  span: number
  /** Undefined where the file gives none, or a share of the page. */
  width: number | undefined
  merge: 'none' | 'start' | 'continue'
  /** Merged with the cell before it, in the way of old documents. */
  joined: boolean
  computed: boolean
  deleted: boolean
}

/** What a row leaves free before or after its cells. */
export interface DocGap {
  span: number
  width: number | undefined
}

/** A row of a Word table; deleted ones keep their number and are read as empty. */
export interface DocRow {
  readonly number: number
  hidden: boolean
  deleted: boolean
  readonly before: DocGap
  readonly after: DocGap
  cells: DocCell[]
}

/** A table while it is read. `grid` are the widths of the columns that the document counts by. */
export interface DocTable {
  readonly number: number
  readonly grid: number[]
  readonly rows: DocRow[]
}

/** An empty row of that number. */
export function newRow(number: number): DocRow {
  const gap = () => ({ span: 0, width: undefined })
  return { number, hidden: false, deleted: false, before: gap(), after: gap(), cells: [] }
}

/** An empty cell. */
export function newCell(): DocCell {
  return {
    text: '',
    span: 1,
    width: undefined,
    merge: 'none',
    joined: false,
    computed: false,
    deleted: false,
  }
}
