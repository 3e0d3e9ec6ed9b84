// Characters that show nothing anywhere; the set of Unicode, so that no list of ours can miss one.
const ignorable = /\p{Default_Ignorable_Code_Point}/gu
const fullWidth = /[\uff01-\uff5e\u3000]/gu
const fullWidthOffset = 0xfee0
// Fifteen digits in a row can only be there where this finds something: most texts are told by it alone.
const worthLooking = /[\d\uff10-\uff19]/
// A hyphen by whatever key or program it came.
const gaps = /[\s\u00ad\-\u2010-\u2015\u2212\ufe58\ufe63]+/gu
const onlyNumberCharacters = /^[\dXx\s\u00ad\-\u2010-\u2015\u2212\ufe58\ufe63]+$/u
// Letters of alphabets: a Chinese character beside a number does not make it another word.
const letter = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}'
const runs = new RegExp(`(?<![${letter}\\p{Nd}.])(?:\\d{17}[\\dXx]|\\d{15})(?![${letter}\\p{Nd}.])`, 'gu')

/**
 * Every run of characters in a text that looks like an identity number, in order, folded to plain characters: 15 digits, or 17 digits
 * and a digit, X or x, touched by no letter, digit or full stop. `isCell` takes the blanks and hyphens out of a cell that holds nothing
 * but digits, X, blanks and hyphens, where one number comes of it. The definition stands in docs/decisions/0020-census.md.
 */
export function identityRuns(text: string, isCell: boolean): readonly string[] {
  if (text.length < 15 || !worthLooking.test(text)) return none
  const plain = folded(text)
  if (isCell && onlyNumberCharacters.test(plain)) {
    const whole = plain.replace(gaps, '').match(runs)
    // Two numbers in one cell make no run together: then they are looked for as they stand.
    if (whole !== null) return whole
  }
  return plain.match(runs) ?? none
}

const none: readonly string[] = []

function folded(text: string): string {
  return text
    .replace(ignorable, '')
    .replace(fullWidth, (character) =>
      character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - fullWidthOffset),
    )
}
