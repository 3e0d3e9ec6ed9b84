/** A number as a reply prints it by default: the first six and the last four characters, the birth date hidden. */
export function maskedIdNumber(number: string): string {
  if (number.length < 15) return '*'.repeat(number.length)
  return number.slice(0, 6) + '*'.repeat(number.length - 10) + number.slice(-4)
}

/** A number as two people read it aloud: grouped 6-8-4; anything that has not 18 characters stays as it is. */
export function groupedIdNumber(number: string): string {
  if (number.length !== 18) return number
  return `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`
}
