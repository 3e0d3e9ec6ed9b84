import type { CalendarDate } from '../time.ts'
import { checkCharacter } from './checkCharacter.ts'
import { type NumberNote, normalizeNumber } from './normalizeNumber.ts'

/** Why a number cannot be a resident identity number, in the order in which they are looked for. */
export type IdFault =
  | 'id-missing'
  | 'id-scientific'
  | 'id-character'
  | 'id-length'
  | 'id-birthdate'
  | 'id-checksum'

/** What is worth saying about a number that holds. */
export type IdRemark =
  | NumberNote
  | 'id-case-normalized'
  | 'id-legacy-15'
  | 'id-residence-permit'
  | 'id-region-unknown'
  | 'id-foreign-permanent'

/** A number as it stood in a list, judged. `number` is the 18 characters to be used, or null when there is a fault. */
export interface ResidentIdReading {
  readonly number: string | null
  readonly fault: IdFault | null
  readonly remarks: readonly IdRemark[]
}

// Province-level codes of GB/T 2260. Prefecture and county codes are never judged: old ones stay valid for life.
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(
    ' ',
  ),
)
const residencePermits = new Set(['81', '82', '83'])

/**
 * Judges a resident identity number (GB 11643-1999): normalises it, turns 15 digits into 18, and names the first fault.
 * `today` bounds the birth date. Residence permits (81, 82, 83) and foreign permanent residents (9…) follow the same check.
 */
export function readResidentId(raw: string, today: CalendarDate): ResidentIdReading {
  const { text, notes } = normalizeNumber(raw)
  const remarks: IdRemark[] = [...notes]
  const upper = text.replace(/x$/, 'X')
  const shapeFault = faultOfShape(upper)
  if (shapeFault !== null) return { number: null, fault: shapeFault, remarks }
  if (upper !== text) remarks.push('id-case-normalized')
  const number = upper.length === 15 ? convertLegacyId(upper) : upper
  const fault = faultOfContent(number, today)
  if (fault !== null) return { number: null, fault, remarks }
  if (upper.length === 15) remarks.push('id-legacy-15')
  const origin = remarkOfOrigin(number)
  if (origin !== null) remarks.push(origin)
  return { number, fault: null, remarks }
}

/** The 18 characters of a number of 15 digits: the century 19 goes in, the check character is appended. */
export function convertLegacyId(fifteen: string): string {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  return seventeen + checkCharacter(seventeen)
}

/** The birth date inside a number of 18 characters, or null when there is no such day. */
export function birthDateOf(number: string): CalendarDate | null {
  const year = Number(number.slice(6, 10))
  const month = Number(number.slice(10, 12))
  const day = Number(number.slice(12, 14))
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year))) return null
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}

// Arithmetic instead of a Date object: a list of 10,000 persons asks for it 30,000 times.
function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The sex inside a number of 18 characters: the 17th digit is odd for 男. */
export function sexOf(number: string): '男' | '女' {
  return Number(number[16]) % 2 === 1 ? '男' : '女'
}

/** The full years somebody born on `birth` has lived on `day`. */
export function ageOn(birth: CalendarDate, day: CalendarDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

function faultOfShape(text: string): IdFault | null {
  if (text === '') return 'id-missing'
  if (/^\d(\.\d+)?[eE]\+?\d+$/.test(text)) return 'id-scientific'
  if (!/^\d*[\dX]$/.test(text) || /^\d{14}X$/.test(text)) return 'id-character'
  return text.length === 15 || text.length === 18 ? null : 'id-length'
}

function faultOfContent(number: string, today: CalendarDate): IdFault | null {
  const birth = birthDateOf(number)
  if (birth === null || birth > today) return 'id-birthdate'
  return checkCharacter(number) === number[17] ? null : 'id-checksum'
}

function remarkOfOrigin(number: string): IdRemark | null {
  if (number.startsWith('9')) return 'id-foreign-permanent'
  const province = number.slice(0, 2)
  if (residencePermits.has(province)) return 'id-residence-permit'
  return provinces.has(province) ? null : 'id-region-unknown'
}
