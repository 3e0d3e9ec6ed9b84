import { withoutBlanks } from '../input/ignorable.ts'
import { isInGb2312 } from './gb2312.ts'
import { isLookAlike } from './unifiedName.ts'

/** What is worth saying about a name as it stood in a list. */
export type NameRemark =
  | 'name-missing'
  | 'name-suspicious'
  | 'name-private-use'
  | 'name-rare-glyph'
  | 'name-dot-normalized'
  | 'whitespace-removed'

/** A name as it is stored and compared, with what was done to it and what is odd about it; null when there is none. */
export interface NameReading {
  readonly name: string | null
  readonly remarks: readonly NameRemark[]
}

/** The middle dot of transcribed names, U+00B7 (GB/T 28039-2011 and the usage of the identity card). */
export const nameDot = '\u00b7'

// Bullets, katakana and full-width dots, hyphenation point, one-dot leader: what keyboards and programs put in its place.
const dotVariants =
  /[\u2022\u2027\u2024\u2219\u22c5\u2e31\u2e33\u30fb\uff65\uff0e\u002e\u0387\ufe52\u16eb\u2981\u25cf]/gu
const han = /^\p{Script=Han}$/u
const privateUse = /^\p{Co}$/u

/** Normalises a person's name and names what is odd: a private-use character is only that, the dot is never rare. */
export function readPersonName(raw: string): NameReading {
  const remarks = new Set<NameRemark>()
  const dense = withoutBlanks(raw)
  if (dense === '') return { name: null, remarks: ['name-missing'] }
  if (dense !== raw) remarks.add('whitespace-removed')
  const name = dense.replace(dotVariants, nameDot)
  if (name !== dense) remarks.add('name-dot-normalized')
  for (const character of name) {
    const remark = remarkOfCharacter(character)
    if (remark !== null) remarks.add(remark)
  }
  if (/^\u00b7|\u00b7$|\u00b7\u00b7/.test(name)) remarks.add('name-suspicious')
  return { name, remarks: [...remarks] }
}

/** The characters of a name outside GB 2312 or in a private-use area, each with its code point, such as `堃(U+5803)`. */
export function describeRareCharacters(name: string): string {
  return Array.from(name)
    .filter((character) =>
      ['name-rare-glyph', 'name-private-use'].includes(remarkOfCharacter(character) ?? ''),
    )
    .map(
      (character) => `${character}(U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')})`,
    )
    .join('、')
}

function remarkOfCharacter(character: string): NameRemark | null {
  if (character === nameDot || isInGb2312(codePointOf(character))) return null
  if (privateUse.test(character)) return 'name-private-use'
  if (isLookAlike(character)) return 'name-suspicious'
  return han.test(character) ? 'name-rare-glyph' : 'name-suspicious'
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
