/**
 * The number with all but the first four and last four characters masked; short or broken ones show at most a third. Numbers of other
 * documents keep what is no digit (南字第…号, the letter of a passport) and of the digits the last third, at most four.
 */
export function maskNumber(value: string): string {
  const text = value.trim()
  const parts = otherDocument.exec(text.normalize('NFKC'))
  if (parts !== null) return maskedDigits(parts)
  const characters = [...text]
  const shown = characters.length >= 15 ? 4 : Math.floor(characters.length / 6)
  return characters
    .map((character, index) => (index < shown || index >= characters.length - shown ? character : '*'))
    .join('')
}

const otherDocument = /^((?:\p{Script=Han}{1,8}|[A-Za-z]{1,2})[(]?)(\d{4,12})([)]?号?|\([A-Za-z\d]{1,2}\))$/u

function maskedDigits([, head = '', digits = '', end = '']: RegExpExecArray): string {
  const shown = Math.min(4, Math.floor(digits.length / 3))
  // A mark in brackets is made from the digits and would tell one of them.
  const tail = end.startsWith('(') ? '(*)' : end
  return `${head}${'*'.repeat(digits.length - shown)}${digits.slice(digits.length - shown)}${tail}`
}
