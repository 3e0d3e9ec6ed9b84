/** The registers with a number of their own, and the sign of each where numbers of several stand side by side. */
export const registerSigns = {
  incoming: '收',
  batch: '批',
  objection: '异',
  sealUse: '印',
} as const satisfies Record<string, string>
/** A register that counts its lines anew each year. */
export type NumberedRegister = keyof typeof registerSigns

/** A yearly number of ours as it is written on paper, the serial with at least four digits: `2026-0012`. */
export function yearlyNumber(year: number, serial: number): string {
  return `${year}-${String(serial).padStart(4, '0')}`
}

/** A number as it stands on paper, with the sign that says which register it is of: `收2026-0012`. */
export const signedNumber = (register: NumberedRegister, number: string): string =>
  `${registerSigns[register]}${number}`

/** The same number with the sign of its register, for lists that show several registers: `收2026-0012`. */
export function registerNumber(register: NumberedRegister, year: number, serial: number): string {
  return signedNumber(register, yearlyNumber(year, serial))
}
