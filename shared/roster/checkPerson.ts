import type { FindingCode } from '../candidate/findings.ts'
import type { Purpose } from '../candidate/model.ts'
import { documentShapeOf, readDocumentWords } from '../identity/otherDocument.ts'
import { readPersonName } from '../identity/personName.ts'
import { ageOn, birthDateOf, type IdFault, readResidentId, sexOf } from '../identity/residentId.ts'
import { nameProposal } from '../identity/unifiedName.ts'
import type { CalendarDate } from '../time.ts'
import { compareBirthDate } from './cell/birthDateText.ts'
import { carriedText, cellAt } from './cell/cellText.ts'
import type { PersonRow } from './row/rowReading.ts'
import type { SheetCell } from './sheet.ts'

/** The youngest and the oldest age that needs no second look (domain.md 5.1; centre's decision). */
export const plausibleAge = { from: 18, to: 60 } as const

/** One person as the row gives it: normalised values to work with, the file's own values beside them, what is wrong or odd. */
export interface PersonReading {
  /** Null when the cell is empty. */
  readonly name: string | null
  /** The name as it was probably meant where characters only look like it; null when there is nothing to propose. */
  readonly nameProposal: string | null
  /** Null when the number is refused. */
  readonly idNumber: string | null
  readonly nameInFile: string | null
  readonly idInFile: string | null
  readonly sex: '男' | '女' | null
  readonly idType: string | null
  readonly employer: string | null
  readonly position: string | null
  readonly remarks: string | null
  readonly serial: string | null
  readonly purpose: Purpose
  readonly findings: ReadonlySet<FindingCode>
}

/** What one row is judged by. */
export interface PersonOrder {
  /** Day 0 of the letter. */
  readonly receivedOn: CalendarDate
  readonly defaultPurpose: Purpose
  /** Numbers of a text file that an office program has rounded. */
  readonly rounded: ReadonlySet<string>
}

/** Judges one row alone; what needs other rows or the history comes later. */
export function checkPerson(
  person: PersonRow,
  { receivedOn, defaultPurpose, rounded }: PersonOrder,
): PersonReading {
  const { row, places } = person
  const nameCell = cellAt(row, places, 'name')
  const idCell = cellAt(row, places, 'idNumber')
  const findings = new Set<FindingCode>()
  const { name, remarks } = readPersonName(nameCell?.text ?? '')
  for (const remark of remarks) findings.add(remark)
  const idType = carriedText(cellAt(row, places, 'idType'), 50)
  const idNumber = readNumber([idCell, nameCell], { receivedOn, rounded, idType }, findings)
  const sex = sexText(cellAt(row, places, 'sex'))
  if (idNumber !== null) {
    const birthDate = compareBirthDate(cellAt(row, places, 'birthDate'), idNumber)
    if (sex !== null && sex !== sexOf(idNumber)) findings.add('sex-mismatch')
    if (birthDate !== null) findings.add(birthDate)
    if (!isPlausibleAge(idNumber, receivedOn)) findings.add('age-implausible')
  }
  if (row.hidden) findings.add('hidden-row')
  if (person.merged) findings.add('merged-cell')
  return {
    name,
    nameProposal: nameProposal(name),
    idNumber,
    nameInFile: carriedText(nameCell, 200),
    idInFile: carriedText(idCell, 200),
    sex,
    idType,
    employer: carriedText(cellAt(row, places, 'employer'), 200),
    position: carriedText(cellAt(row, places, 'position'), 200),
    remarks: carriedText(cellAt(row, places, 'remarks'), 500),
    serial: carriedText(cellAt(row, places, 'serial'), 20),
    purpose: purposeText(cellAt(row, places, 'purpose')) ?? defaultPurpose,
    findings,
  }
}

interface NumberOrder extends Pick<PersonOrder, 'receivedOn' | 'rounded'> {
  readonly idType: string | null
}

// A formula in either cell comes first: its shown value is never believed, so nothing else is worth saying about the number.
function readNumber(
  [idCell, nameCell]: readonly [SheetCell | null, SheetCell | null],
  { receivedOn, rounded, idType }: NumberOrder,
  findings: Set<FindingCode>,
): string | null {
  if (idCell?.kind === 'formula' || nameCell?.kind === 'formula') {
    findings.add('formula-cell')
    return null
  }
  const document = documentFinding(idCell, idType)
  if (document !== null) findings.add(document)
  if (idCell?.kind === 'number' || idCell?.kind === 'date') {
    if (document === null || !isShortNumber(idCell)) findings.add('id-numeric-cell')
    return null
  }
  const reading = readResidentId(idCell?.text ?? '', receivedOn)
  // A number that was rounded and still passes its check is another person's, or nobody's.
  if (reading.number !== null && rounded.has(reading.number)) {
    findings.add('id-numeric-cell')
    return null
  }
  for (const remark of reading.remarks) findings.add(remark)
  if (reading.fault !== null && !isOtherNumber(document, reading.fault)) findings.add(reading.fault)
  return reading.number
}

/** What the kind of document says of the row: by the column 证件类型, else by the shape of the number. */
function documentFinding(
  idCell: SheetCell | null,
  idType: string | null,
): 'id-other-document' | 'id-foreign-permanent' | null {
  const words = readDocumentWords(idType ?? '').kind
  if (words === 'foreign') return 'id-foreign-permanent'
  const kind = words === 'other' ? words : documentShapeOf(idCell?.text ?? '')
  return kind === null ? null : kind === 'foreign' ? 'id-foreign-permanent' : 'id-other-document'
}

/** Nobody calls a number wrong for not being a 公民身份号码 when it is none; a missing or rounded one is, whatever the document. */
function isOtherNumber(
  document: 'id-other-document' | 'id-foreign-permanent' | null,
  fault: IdFault,
): boolean {
  if (document === null || fault === 'id-missing' || fault === 'id-scientific') return false
  // Since 2023 a foreigner's number has 18 places and a check of its own.
  return document === 'id-other-document' || fault === 'id-character' || fault === 'id-length'
}

// An office program keeps 15 digits of a number as they are.
const isShortNumber = ({ kind, text }: SheetCell) => kind === 'number' && /^\d{1,15}$/u.test(text)

function isPlausibleAge(idNumber: string, receivedOn: CalendarDate): boolean {
  const birth = birthDateOf(idNumber)
  if (birth === null) return false
  const age = ageOn(birth, receivedOn)
  return age >= plausibleAge.from && age <= plausibleAge.to
}

function sexText(cell: SheetCell | null): '男' | '女' | null {
  const first = carriedText(cell, 10)?.[0]
  return first === '男' || first === '女' ? first : null
}

function purposeText(cell: SheetCell | null): Purpose | null {
  const text = cell?.text ?? ''
  const recruitment = text.includes('录用')
  const transfer = text.includes('调任')
  if (recruitment === transfer) return null
  return recruitment ? 'recruitment' : 'transfer'
}
