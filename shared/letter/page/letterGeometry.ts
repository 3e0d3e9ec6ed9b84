/** Millimetres of GB/T 9704-2012 clauses 5 and 10.1 (信函格式); x and y from the upper left corner of the paper. */
export const paper = { width: 210, height: 297 } as const
/** 版心: where it begins from each edge, and its size. */
export const typeArea = { top: 37, left: 28, right: 26, width: 156, height: 225 } as const
/** The two double rules: their width, the first below 发文机关标志, the second above the edge of the paper. */
export const rules = { width: 170, belowMark: 4, fromBottom: 20 } as const
/** 发文机关标志 to the upper edge of the paper. */
export const markTop = 30
/** 一字线上距版心下边缘 7 mm. */
export const pageNumberBelow = 7

/** Points: 22 lines of 28 characters fill the type area (domain 4.1). */
export const linePitch = 28.95
/** Points between characters that make a line hold 28 of them. */
export const letterSpacing = -0.21
/** 三号, the size of the text, in points. */
export const bodySize = 16
/** 二号, the size of the title, in points. */
export const titleSize = 22

/** Practice, not fixed by the standard: thick rule, thin rule and the white between them, in points. */
export const doubleRule = { thick: 1.5, gap: 2.5, thin: 0.75 } as const

const millimetresPerPoint = 25.4 / 72

/** Points as millimetres. */
export function inMillimetres(points: number): number {
  return points * millimetresPerPoint
}

/** White between the em box and the ink of a Chinese character, as a share of the size, above and below. */
const inkGap = 0.045

/** Where the parts above the text stand, for a mark of so many characters. */
export interface LetterHead {
  /** Size of 发文机关标志 in points. */
  readonly markSize: number
  readonly markBoxTop: number
  readonly ruleTop: number
  /** Upper edge of the line that holds 发文字号. */
  readonly numberTop: number
}

/** The head of a letter: the mark on one line, as large as 42 pt and as small as its length needs. */
export function letterHead(mark: string): LetterHead {
  const widest = typeArea.width - 4
  const markSize = Math.min(42, widest / inMillimetres(Math.max(1, [...mark].length)))
  const em = inMillimetres(markSize)
  const ruleTop = markTop + em * (1 - 2 * inkGap) + rules.belowMark
  const ruleHeight = inMillimetres(doubleRule.thick + doubleRule.gap + doubleRule.thin)
  const sevenEighths = (inMillimetres(bodySize) * 7) / 8
  const halfLeading = inMillimetres((linePitch - bodySize) / 2)
  return {
    markSize,
    markBoxTop: markTop - em * inkGap,
    ruleTop,
    numberTop: ruleTop + ruleHeight + sevenEighths - halfLeading,
  }
}
