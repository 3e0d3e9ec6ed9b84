import { numberNameOf, residentNumberName } from '../identity/numberName.ts'
import type { OtherDocument } from '../identity/otherDocument.ts'

/** Why 无法查询 cannot be said of a person, as a sentence; null when it can: by a 公民身份号码 the national system can always be asked. */
export function unqueryableRefusal({
  idNumber,
  documentType,
}: {
  readonly idNumber: string | null
  readonly documentType: OtherDocument | null
}): string | null {
  return numberNameOf(idNumber ?? '', documentType) === residentNumberName
    ? '有公民身份号码的人员不能登记「无法查询」：系统暂时查不了的，请稍后再查，或登记「待核实」。'
    : null
}
