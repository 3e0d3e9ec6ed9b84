import type { CardTarget } from '../../shared/consultation/summary.ts'
import { intakeNumber, type RequestRecord } from '../requestRecord/requestRepository.ts'
import type { UnitRecord } from '../unit/unitRepository.ts'

/** A letter, or a unit without one, as the card names it. */
export function cardTarget(unit: UnitRecord, request: RequestRecord | null): CardTarget {
  return {
    requestId: request?.id ?? null,
    unitId: unit.id,
    unitName: unit.name,
    intakeNumber: request === null ? null : intakeNumber(request),
    documentNumber: request?.documentNumber ?? null,
    receivedOn: request?.receivedOn ?? null,
  }
}
