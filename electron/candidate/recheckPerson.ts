import { FindingCode, findingRules } from '../../shared/candidate/findings.ts'
import { addCalendarDays } from '../../shared/deadline/calendar/epochDay.ts'
import { AppError } from '../../shared/errors.ts'
import {
  normalizeDocumentNumber,
  type OtherDocument,
  otherDocumentNames,
} from '../../shared/identity/otherDocument.ts'
import { checkRoster } from '../../shared/roster/checkRoster.ts'
import { typedMapping, typedSheet } from '../../shared/roster/typed/typedSheet.ts'
import { type Candidate, earlierCandidates } from '../candidateRecord/candidateRepository.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import type { RequestRecord } from '../requestRecord/requestRepository.ts'
import { settingOf } from '../setting/settingRepository.ts'

/** What a person is to be called after a keying or a correction. */
export interface NewWords {
  readonly name: string
  readonly idNumber: string
  readonly sex: string | null
  /** The document whose number it is; null or absent for a 公民身份号码. */
  readonly document?: OtherDocument | null
}

/** Name and number as they are to be stored, with what the check says of them now. */
export interface Rechecked {
  readonly name: string
  readonly idNumber: string
  readonly documentType: OtherDocument | null
  readonly findings: readonly FindingCode[]
}

/** Judges typed values by the same rules as a file's; throws `invalid-input` with the finding's words where a row would be refused. */
export function recheckPerson(
  tx: Reading,
  request: RequestRecord,
  { candidate, words }: { readonly candidate: Candidate; readonly words: NewWords },
): Rechecked {
  const { name, sex, document = null } = words
  const idType = document === null ? '' : otherDocumentNames[document]
  const [row] = checkRoster([typedSheet([{ name, idNumber: words.idNumber, sex: sex ?? '', idType }])], {
    receivedOn: candidate.receivedOn,
    defaultPurpose: candidate.purpose,
    mapping: typedMapping,
  }).rows
  const refused = row?.findings.find((code) => findingRules[code].effect === 'rejected')
  if (refused !== undefined) throw new AppError('invalid-input', refusalWords(refused))
  const idNumber = document === null ? row?.idNumber : normalizeDocumentNumber(words.idNumber)
  if (row?.name == null) throw new AppError('invalid-input', '请按盖章纸件填写姓名和证件号码。')
  if (idNumber == null) throw new AppError('invalid-input', otherDocumentWords)
  const met = new Set<FindingCode>(row.findings)
  if (standsTwice(tx, candidate, idNumber)) met.add('duplicate-in-list')
  if (wasAskedBefore(tx, request, idNumber)) met.add('duplicate-in-history')
  return {
    name: row.name,
    idNumber,
    documentType: document,
    findings: FindingCode.options.filter((code) => met.has(code)),
  }
}

const otherDocumentWords =
  '这不是公民身份号码。军官、士兵也有公民身份号码，请先向来文单位要；来文单位说明确无的，请由两人用「其他证件」先后录入。'

/** The finding's own sentence sends the clerk to the paper; here the paper is what was typed. */
const refusalWords = (code: FindingCode) =>
  `${findingRules[code].label}：请再对照盖章纸件；纸件上就是这样的，请办理个人退回补正。`

function standsTwice(tx: Reading, { id, requestId }: Candidate, idNumber: string): boolean {
  return tx
    .where(candidateTable, { requestId, idNumber })
    .some((other) => other.id !== id && other.state !== 'withdrawn')
}

function wasAskedBefore(tx: Reading, request: RequestRecord, idNumber: string): boolean {
  const days = settingOf(tx, 'intake.historyDays')
  if (days === 0) return false
  const since = addCalendarDays(request.receivedOn, -days)
  return earlierCandidates(tx, { idNumbers: [idNumber], since, exceptRequestId: request.id }).size > 0
}
