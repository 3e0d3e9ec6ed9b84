import { type FindingCode, findingRules } from '../../../shared/candidate/findings.ts'
import { numberNameOf } from '../../../shared/identity/numberName.ts'
import { readDocumentWords } from '../../../shared/identity/otherDocument.ts'
import type { ReturnCause, ReturnedEntry } from '../../../shared/letter/model.ts'
import type { Candidate } from '../../candidateRecord/candidateRepository.ts'

/**
 * Findings that say nothing against the person's data: the unit itself must look whether the row is meant. What they rest on (letters of
 * others, the paper) is not told.
 */
const toVerify: Readonly<Partial<Record<FindingCode, string>>> = {
  'duplicate-in-history': '请核实是否需要查询',
  'duplicate-in-list': '名单内重复，请核实保留哪一行',
  'id-other-document': '请提供公民身份号码；确无公民身份号码的，请来函说明',
  'hidden-row': '请核实该行是否在盖章纸质名单内',
}

/** A person who was not queried, as the letter and the annex tell it: number as it stood in the list, and the reasons of the list check. */
export function returnedEntry(candidate: Candidate): ReturnedEntry {
  const codes = candidate.findings.filter(
    (code): code is FindingCode =>
      Object.hasOwn(findingRules, code) && findingRules[code as FindingCode].effect !== 'note',
  )
  const reasons = codes.map((code) => toVerify[code] ?? findingRules[code].label)
  return {
    sequence: candidate.listOrder,
    row: candidate.rowNumber,
    name: candidate.name,
    ...numberOf(candidate),
    reasons:
      candidate.outcome === 'unqueryable'
        ? [unqueryableWords]
        : reasons.length > 0
          ? reasons
          : [candidate.stateReason ?? '身份信息需补正'],
    cause: causeOf(candidate, codes),
  }
}

/** The number that stands against the person: as two people typed it from the paper, else as it stood in the list, with its document's name. */
function numberOf({ idInFile, idNumber, documentType, documentInFile }: Candidate) {
  if (documentType !== null && idNumber !== null)
    return { idNumber, numberName: numberNameOf(idNumber, documentType) }
  const written = { idNumber: idInFile ?? idNumber ?? '' }
  const document = idNumber === null ? readDocumentWords(documentInFile ?? '') : null
  return document?.kind === 'other' && document.document !== null
    ? { ...written, numberName: numberNameOf('', document.document) }
    : written
}

const unqueryableWords = '查询系统不能据所提供的证件查询，请提供公民身份号码；确无公民身份号码的，请来函说明'

/** Returned because of a doubt that concerns no datum of the person; everything else (also what somebody sent back later) is about the data. */
function causeOf({ decision }: Candidate, codes: readonly FindingCode[]): ReturnCause {
  const isDecided = decision?.decision === 'return'
  return isDecided && codes.length > 0 && codes.every((code) => toVerify[code] !== undefined)
    ? 'toVerify'
    : 'identity'
}
