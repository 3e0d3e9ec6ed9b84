/** The name every resident's number has, and the number on a 港澳台居民居住证, whose card calls it so. */
export const residentNumberName = '公民身份号码'

/**
 * What a letter calls the number of a person: 公民身份号码 for resident identity cards and 港澳台居民居住证, the document's own name for every
 * other one. A number of eighteen places that begins with 9 is that of a 外国人永久居留身份证.
 */
export function numberNameOf(idNumber: string): string {
  return /^9[0-9]{16}[0-9X]$/u.test(idNumber) ? '外国人永久居留身份证号码' : residentNumberName
}
