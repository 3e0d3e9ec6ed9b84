import { seedUnits } from '../../shared/unit/seedUnits.ts'
import { unitInitials } from '../../shared/unit/unitInitials.ts'
import type { Writing } from '../database/row/transaction.ts'
import type { UnitRecord } from './unitRepository.ts'
import { unitTable } from './unitTable.ts'

/** Fills an empty directory with the units the program is delivered with, as one entry of the trail; a filled one stays as it is. */
export function seedDirectory(tx: Writing): void {
  if (tx.count(unitTable, {}) > 0) return
  for (const fields of seedUnits) tx.insert(unitTable, { ...fields, initials: unitInitials(fields) })
  tx.record({ act: 'unit.added', object: 'units', detail: { delivered: seedUnits.length } })
}

/** Stores whom to call, as the newest letter says; an empty field of the letter leaves what is stored. */
export function rememberContact(
  tx: Writing,
  unit: UnitRecord,
  letter: { readonly contactName: string; readonly contactPhone: string },
): void {
  const contact = letter.contactName === '' ? unit.contact : letter.contactName.slice(0, 30)
  const telephone = letter.contactPhone === '' ? unit.telephone : letter.contactPhone
  if (contact === unit.contact && telephone === unit.telephone) return
  tx.update(unitTable, unit, { contact, telephone })
  tx.record({
    act: 'unit.changed',
    object: `unit:${unit.id}`,
    detail: {
      before: { contact: unit.contact, telephone: unit.telephone },
      after: { contact, telephone },
      from: 'letter',
    },
  })
}
