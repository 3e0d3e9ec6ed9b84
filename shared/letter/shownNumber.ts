import { residentNumberName } from '../identity/numberName.ts'
import { maskNumber } from './maskNumber.ts'

/** A person's number, and whose it is: the name of its document; absent for a 公民身份号码. */
interface NamedNumber {
  readonly idNumber: string
  readonly numberName?: string | undefined
}

/** True when a letter prints this number in full: by the centre's setting, and only a 公民身份号码. Every other document's number is masked always. */
export function isPrintedInFull(
  { numberName = residentNumberName }: NamedNumber,
  fullNumbers: boolean | undefined,
): boolean {
  return fullNumbers === true && numberName === residentNumberName
}

/** The number as a letter prints it for a person whom the unit must know beyond doubt. */
export function shownNumber(named: NamedNumber, fullNumbers: boolean | undefined): string {
  return isPrintedInFull(named, fullNumbers) ? named.idNumber : maskNumber(named.idNumber)
}
