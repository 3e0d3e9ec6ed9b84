import type { CalendarDate } from '../time.ts'
import type { ListType } from './model.ts'

/**
 * The lists on which an entry of that day may stand, lists of persons first. A list without a known beginning is offered for every day,
 * because refusing a true entry would be worse than offering one list too many.
 */
export function listTypesOn(listedOn: CalendarDate, listTypes: readonly ListType[]): readonly ListType[] {
  const inForce = listTypes.filter(
    ({ validFrom, validTo }) => (validFrom ?? listedOn) <= listedOn && listedOn <= (validTo ?? listedOn),
  )
  return inForce.toSorted((a, b) => order(a) - order(b))
}

function order({ naturalPersons }: ListType): number {
  return { yes: 0, unclear: 1, no: 2 }[naturalPersons]
}
