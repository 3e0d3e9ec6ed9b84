import type { FileCensus } from '../../../shared/roster/census/model.ts'
import type { FileFormat } from '../../../shared/roster/sheet.ts'
import type { Parts } from '../file/openContainer.ts'
import { docxCensus } from './docxCensus.ts'
import { odsCensus } from './odsCensus.ts'
import { xlsxCensus } from './xlsx/xlsxCensus.ts'

/**
 * The census of a container: every run of its character data that looks like an identity number. It shares with the readers what opens
 * the container and nothing above it, so that a reader's fault cannot be the census's, too.
 */
export function containerCensus(format: FileFormat, parts: Parts): FileCensus {
  if (format === 'docx') return docxCensus(parts)
  return format === 'ods' ? odsCensus(parts) : xlsxCensus(parts)
}
