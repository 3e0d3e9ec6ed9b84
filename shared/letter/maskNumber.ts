/** The number with all but the first four and last four characters masked; short or broken ones show at most a third. */
export function maskNumber(value: string): string {
  const characters = [...value.trim()]
  const shown = characters.length >= 15 ? 4 : Math.floor(characters.length / 6)
  return characters
    .map((character, index) => (index < shown || index >= characters.length - shown ? character : '*'))
    .join('')
}
