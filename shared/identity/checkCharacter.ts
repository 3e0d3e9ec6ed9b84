const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const characters = '10X98765432'

/** The check character of 17 digits by ISO 7064 MOD 11-2 (GB 11643-1999); characters that are no digit count as 0. */
export function checkCharacter(seventeen: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * (Number(seventeen[index]) || 0), 0)
  return characters[sum % 11] ?? ''
}
