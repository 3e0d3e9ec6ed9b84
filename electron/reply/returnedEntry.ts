import type { ReturnCause, ReturnedEntry } from '../../shared/letter/model.ts'
import { type FindingCode, findingRules } from '../../shared/roster/findings.ts'
import type { Candidate } from '../candidate/candidateRepository.ts'

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
    idNumber: candidate.idInFile ?? candidate.idNumber ?? '',
    reasons: reasons.length > 0 ? reasons : [candidate.stateReason ?? '身份信息需补正'],
    cause: causeOf(candidate, codes),
  }
}

/** Returned because of a doubt that concerns no datum of the person; everything else (also what somebody sent back later) is about the data. */
function causeOf({ decision }: Candidate, codes: readonly FindingCode[]): ReturnCause {
  const isDecided = decision?.decision === 'return'
  return isDecided && codes.length > 0 && codes.every((code) => toVerify[code] !== undefined)
    ? 'toVerify'
    : 'identity'
}
