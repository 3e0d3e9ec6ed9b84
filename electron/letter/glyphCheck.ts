import { AppError } from '../../shared/errors.ts'
import { attachmentColumns, type LetterContent } from '../../shared/letter/model.ts'
import { type FontRole, fontStacks } from '../../shared/letter/page/stylesheet.ts'
import type { FontCatalog } from './fontCatalog.ts'

/** One character that does not come from the first choice of its type face. */
export interface RareGlyph {
  readonly character: string
  /** `U+20164`. */
  readonly codePoint: string
  /** The family that shows it; null when none has it or when it is a private-use character (no two fonts agree on those). */
  readonly family: string | null
}

/** What no font can show, and what another font than the rest of the text must show. */
export interface GlyphReport {
  readonly missing: readonly RareGlyph[]
  readonly fallback: readonly RareGlyph[]
}

/** Looks at every character of the text once, by code point. */
export function glyphCheck(text: string, role: FontRole, catalog: FontCatalog): GlyphReport {
  const { wanted, bundled } = fontStacks[role]
  const stack = [...wanted, ...bundled].flatMap((name) =>
    catalog.filter(({ families }) => families.includes(name)),
  )
  const first = stack.find(({ families }) => !families.some((name) => name.startsWith('Letter Latin')))
  const characters = [...new Set(text)].filter((character) => !isInvisible(character))
  const rare = characters.flatMap((character) => {
    const code = character.codePointAt(0) ?? 0
    const face = isPrivateUse(code)
      ? undefined
      : [...stack, ...catalog].find((candidate) => candidate.covers(code))
    if (face && (face === first || code < 0x2e80)) return []
    const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    return [{ character, codePoint, family: face?.families[0] ?? null }]
  })
  return {
    missing: rare.filter(({ family }) => family === null),
    fallback: rare.filter(({ family }) => family !== null),
  }
}

/** The report over a whole letter, each part in its own type face. */
export function letterGlyphs(content: LetterContent, catalog: FontCatalog): GlyphReport {
  const reports = [
    glyphCheck(
      [content.mark, content.title, ...content.attachments.map(({ title }) => title)].join(''),
      'song',
      catalog,
    ),
    glyphCheck([...content.headMarks, ...Object.values(attachmentColumns)].join(''), 'hei', catalog),
    glyphCheck(bodyText(content), 'fang', catalog),
  ]
  return {
    missing: distinct(reports.flatMap(({ missing }) => missing)),
    fallback: distinct(reports.flatMap(({ fallback }) => fallback)),
  }
}

/** Refuses to print a letter in which a character would be missing: an empty box in a name is a wrong name (B5). */
export function assertPrintable(content: LetterContent, catalog: FontCatalog): void {
  const { missing } = letterGlyphs(content, catalog)
  if (missing.length === 0) return
  const names = missing.map(({ character, codePoint }) => `「${character}」（${codePoint}）`).join('、')
  throw new AppError(
    'conflict',
    `本机字体中没有${names}，不能打印。请安装含该字的字体，或核对来函原件后更正用字，再重新打印。`,
  )
}

function bodyText({
  addressee,
  paragraphs,
  attachments,
  signature,
  note,
  documentNumber,
}: LetterContent): string {
  const cells = attachments.flatMap(({ rows }) => rows.flat())
  return [
    addressee,
    ...paragraphs.map(({ text }) => text),
    ...cells,
    signature,
    note ?? '',
    documentNumber ?? '',
  ].join('')
}

function distinct(glyphs: readonly RareGlyph[]): RareGlyph[] {
  return [...new Map(glyphs.map((glyph) => [glyph.codePoint, glyph])).values()]
}

/** White space, controls and variation selectors show nothing of their own. */
function isInvisible(character: string): boolean {
  return /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(character)
}

function isPrivateUse(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}
