/**
 * What shows nothing: every blank of Unicode and its default-ignorable characters (zero-width spaces and joiners, word joiner, byte-order
 * mark, soft hyphen, marks of direction, fillers, tags …), but variation selectors. This is the one list for names, numbers, headings,
 * blank cells, search and the scan of letters.
 */
const blanks = /(?:(?!\p{Variation_Selector})[\s\p{Default_Ignorable_Code_Point}])+/gu
const invisible = /\p{Default_Ignorable_Code_Point}+/gu
// Nearly every cell is digits and plain ideographs: told without a look at each character's properties.
const plain = /^[0-9A-Za-z\u4e00-\u9fff]*$/
const variationSelectors = /\p{Variation_Selector}+/gu

/** The text without anything that shows nothing. Variation selectors stay: behind an ideograph they choose another form of it. */
export function withoutBlanks(text: string): string {
  return plain.test(text) ? text : text.replace(blanks, '')
}

/** The same without variation selectors too: for numbers and headings, where there is no form to choose. */
export function withoutIgnorable(text: string): string {
  return plain.test(text) ? text : withoutBlanks(text).replace(variationSelectors, '')
}

/** The text with its spaces, without the invisible characters in it: for texts that are searched as they stand. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '')
}
