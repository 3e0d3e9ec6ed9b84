// What office programs take for the start of a formula, also in the full-width forms that CJK programs may fold.
const formulaStart = /^\s*[=+\-@\t\r\n\0＝＋－＠]/

/** A text that no office program computes (security requirement 38): an apostrophe goes before anything that could begin a formula. */
export function inertText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}
