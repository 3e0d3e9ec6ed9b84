/** An 18-character identity number in groups 6-8-4 (masked characters count); anything else in one piece. */
export function groupedNumber(text: string): readonly string[] {
  const characters = [...text]
  if (characters.length !== 18) return [text]
  return [characters.slice(0, 6), characters.slice(6, 14), characters.slice(14)].map((group) =>
    group.join(''),
  )
}
