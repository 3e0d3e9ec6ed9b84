// A day and a 收文号 look like numbers of persons and are none.
const harmless = /^\d{4}[-－]\d{1,4}$|^\d{4}[-－]\d{1,2}[-－]\d{1,2}$/
const digits = /\d(?:[\d\s\-－()（）]{5,}[\dXx]|[\d]{5,}[\dXx]?)/gu
const latin = /[A-Za-z][A-Za-z0-9._@-]{2,}/gu

// Full-width digits and letters are the same numbers and words; the punctuation of the text stays.
const narrow = (text: string) => text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (wide) => wide.normalize('NFKC'))

/** A name with its first character alone: 曹*. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()]
  return rest.length === 0 ? (first === '' ? '' : '*') : `${first}${'*'.repeat(Math.min(rest.length, 3))}`
}

/** Free text without the names given, numbers of seven digits and more, and Latin words, which may be names or documents. */
export function maskText(text: string, names: readonly string[]): string {
  const known = [...new Set(names.map((name) => name.trim()))]
    .filter((name) => [...name].length > 1)
    .toSorted((left, right) => right.length - left.length)
  return known
    .reduce((masked, name) => masked.replaceAll(name, maskName(name)), narrow(text))
    .replace(digits, (run) => (harmless.test(run.trim()) ? run : '＊＊＊'))
    .replace(latin, '＊＊＊')
}
