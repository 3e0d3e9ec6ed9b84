import { correctionFields } from '../../shared/request/correctionFields.ts'
import type { RequestRecord } from './requestRepository.ts'

/** What of a letter a correction may replace, as it stands. */
export function registeredValues(request: RequestRecord): object {
  return Object.fromEntries(correctionFields.map((field) => [field, request[field]]))
}
