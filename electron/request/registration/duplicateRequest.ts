import type { Reading } from '../../database/row/transaction.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'

/** Another letter of the same unit with the same number that was neither returned nor withdrawn, or null. */
export function duplicateRequest(
  tx: Reading,
  letter: { readonly unitId: number; readonly documentNumber: string; readonly except: number | null },
): { readonly requestId: number; readonly intakeNumber: string } | null {
  const { unitId, documentNumber, except } = letter
  const found = tx
    .where(requestTable, { unitId, documentNumber, state: ['registered', 'admitted', 'closed', 'archived'] })
    .find((other) => other.id !== except)
  return found === undefined ? null : { requestId: found.id, intakeNumber: intakeNumber(found) }
}
