import { type OtherDocument, otherDocumentNames, residentDocumentName } from './otherDocument.ts'

/** The name every resident's number has, and the number on a 港澳台居民居住证, whose card calls it so. */
export const residentNumberName = '公民身份号码'

/** A number of eighteen places that begins with 9 is that of a 外国人永久居留身份证. */
const foreigner = /^9[0-9]{16}[0-9X]$/u

/**
 * What a letter calls the number of a person: 公民身份号码 for resident identity cards and 港澳台居民居住证, the document's own name for every
 * other one.
 */
export function numberNameOf(idNumber: string, document: OtherDocument | null = null): string {
  const isResident = document === null && !foreigner.test(idNumber)
  return isResident ? residentNumberName : `${documentNameOf(idNumber, document)}号码`
}

/** The document that a number stands on, by its own name. */
export function documentNameOf(idNumber: string, document: OtherDocument | null): string {
  if (document !== null) return otherDocumentNames[document]
  if (foreigner.test(idNumber)) return '外国人永久居留身份证'
  return /^8[123][0-9]{15}[0-9X]$/u.test(idNumber) ? '港澳台居民居住证' : residentDocumentName
}
