export interface EntryColumn {
  readonly key: string
  readonly title: string
  /** In rem; without it the column shares what is left. */
  readonly width?: number
  readonly mono?: boolean
  /** Runs when the cell is left, never while typing. */
  normalise?(typed: string): string
}

/** A finding on one cell, or on the row when `key` is left out. */
export interface CellMark {
  readonly tone: 'rejected' | 'doubtful' | 'note'
  /** One word for the margin, such as 校验码. */
  readonly word: string
  /** The full sentence for the foot. */
  readonly sentence: string
  readonly key?: string
}
