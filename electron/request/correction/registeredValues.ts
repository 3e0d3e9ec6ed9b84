import { type CorrectionField, correctionFields } from '../../../shared/request/correctionFields.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'

/** What of a letter a correction may replace, as it stands. */
export function registeredValues(request: RequestRecord): Pick<RequestRecord, CorrectionField> {
  return Object.fromEntries(correctionFields.map((field) => [field, request[field]])) as Pick<
    RequestRecord,
    CorrectionField
  >
}
