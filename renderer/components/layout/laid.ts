import type { CSSProperties, HTMLAttributes, Ref } from 'react'

/** The elements a layout component can be. */
export type LaidTag =
  | 'dd'
  | 'div'
  | 'dl'
  | 'dt'
  | 'figcaption'
  | 'figure'
  | 'h2'
  | 'h3'
  | 'kbd'
  | 'legend'
  | 'li'
  | 'main'
  | 'nav'
  | 'ol'
  | 'p'
  | 'search'
  | 'section'
  | 'small'
  | 'span'
  | 'strong'
  | 'td'
  | 'ul'

/** A colour of `theme/tokens.ts` by name. */
export type Tone = 'amber' | 'blue' | 'ink' | 'ink-2' | 'ink-3' | 'vermilion'

/** What a piece of a screen says about its room; lengths are rem as CSS writes them. */
export interface Room {
  readonly as?: LaidTag
  /** Between its children. */
  readonly gap?: string
  readonly pad?: string | 0
  readonly margin?: string | 0
  readonly above?: string
  readonly below?: string
  readonly before?: string
  readonly after?: string
  /** The room left of its lines, such as for the dots of a list. */
  readonly indent?: string
  readonly padEnd?: string
  /** The widths of a grid, as CSS writes them. */
  readonly columns?: string
  /** Takes the room that is left; a number is its share. */
  readonly grow?: boolean | number
  /** Neither grows nor shrinks. */
  readonly fixed?: boolean
  /** May become lower than what is in it, such as a list that scrolls. */
  readonly shrinks?: boolean
  /** May become narrower than what is in it. */
  readonly thins?: boolean
  readonly scrolls?: boolean
  /** As high as its parent. */
  readonly tall?: boolean
  readonly height?: string
  readonly width?: string
  readonly least?: string
  readonly most?: string
  readonly widest?: string
  readonly align?: 'baseline' | 'center' | 'flex-start' | 'start'
  readonly wrap?: boolean
  readonly inline?: boolean
  readonly tone?: Tone | undefined
  readonly size?: string
  readonly weight?: number
  /** The height of a line. */
  readonly lead?: number
  readonly white?: 'normal' | 'nowrap' | 'pre-line'
  readonly centred?: boolean
  /** At the end of its line. */
  readonly atEnd?: boolean
  /** On one line, with … where it does not fit. */
  readonly clipped?: boolean
  /** Without a box of its own: its children stand in its parent's grid. */
  readonly boxless?: boolean
  /** Digits of one width. */
  readonly digits?: boolean
  /** The font of what is around it, for elements that have their own. */
  readonly font?: 'inherit'
  readonly face?: 'inherit'
  /** A list without dots. */
  readonly plain?: boolean
  /** A line along one side or all around. */
  readonly rule?: 'bottom' | 'box' | 'left' | 'right' | 'top'
  readonly ground?: 'amber-weak' | 'blue-weak' | 'paper' | 'vermilion-weak'
}

export type LaidProps = Room &
  Omit<HTMLAttributes<HTMLElement>, keyof Room | 'style'> & { readonly ref?: Ref<HTMLElement> }

type Writer<Key extends keyof Room> = (value: NonNullable<Room[Key]>) => CSSProperties

const line = '1px solid var(--line)'
const rules = {
  bottom: { borderBottom: line },
  box: { border: line },
  left: { borderLeft: line },
  right: { borderRight: line },
  top: { borderTop: line },
} as const

const writers: { readonly [Key in Exclude<keyof Room, 'as'>]-?: Writer<Key> } = {
  gap: (gap) => ({ gap }),
  pad: (padding) => ({ padding }),
  margin: (margin) => ({ margin }),
  above: (marginTop) => ({ marginTop }),
  below: (marginBottom) => ({ marginBottom }),
  before: (marginLeft) => ({ marginLeft }),
  after: (marginRight) => ({ marginRight }),
  indent: (paddingLeft) => ({ paddingLeft }),
  padEnd: (paddingRight) => ({ paddingRight }),
  columns: (gridTemplateColumns) => ({ gridTemplateColumns }),
  grow: (share) => (share === false ? {} : { flex: Number(share) }),
  fixed: (is) => (is ? { flex: 'none' } : {}),
  shrinks: (is) => (is ? { minHeight: 0 } : {}),
  thins: (is) => (is ? { minWidth: 0 } : {}),
  scrolls: (is) => (is ? { overflow: 'auto' } : {}),
  tall: (is) => (is ? { height: '100%' } : {}),
  height: (height) => ({ height }),
  width: (width) => ({ width }),
  least: (minHeight) => ({ minHeight }),
  most: (maxHeight) => ({ maxHeight }),
  widest: (maxWidth) => ({ maxWidth }),
  align: (alignItems) => ({ alignItems }),
  wrap: (is) => (is ? { flexWrap: 'wrap' } : {}),
  inline: (is) => (is ? { display: 'inline-flex' } : {}),
  tone: (tone) => ({ color: `var(--${tone})` }),
  size: (fontSize) => ({ fontSize }),
  weight: (fontWeight) => ({ fontWeight }),
  lead: (lineHeight) => ({ lineHeight }),
  white: (whiteSpace) => ({ whiteSpace }),
  centred: (is) => (is ? { textAlign: 'center' } : {}),
  atEnd: (is) => (is ? { justifyContent: 'flex-end' } : {}),
  clipped: (is) => (is ? { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } : {}),
  boxless: (is) => (is ? { display: 'contents' } : {}),
  digits: (is) => (is ? { fontVariantNumeric: 'tabular-nums' } : {}),
  font: (font) => ({ font }),
  face: (fontFamily) => ({ fontFamily }),
  plain: (is) => (is ? { listStyle: 'none' } : {}),
  rule: (side) => rules[side],
  ground: (name) => ({ background: `var(--${name})` }),
}

/** Parts what a piece says about its room from what it says to the page. */
export function laidOut({ as, ...props }: LaidProps, base: CSSProperties) {
  const style: Record<string, unknown> = { ...base }
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(props)) {
    const write = (writers as Readonly<Record<string, ((value: unknown) => CSSProperties) | undefined>>)[name]
    if (write === undefined) rest[name] = value
    else if (value !== undefined) Object.assign(style, write(value))
  }
  return { as, style, rest }
}
