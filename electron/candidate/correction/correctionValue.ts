import { purposeNames } from '../../../shared/candidate/model.ts'
import type { CorrectionField } from '../../../shared/candidate/summary.ts'
import { AppError } from '../../../shared/errors.ts'
import { nameInitials } from '../../../shared/unit/pinyinInitials.ts'
import type { Candidate } from '../../candidateRecord/candidateRepository.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { recheckPerson } from '../recheckPerson.ts'

/** One value that is to take the place of another. */
export interface Change {
  readonly field: CorrectionField
  readonly value: string
}

/** The columns that a corrected field changes, judged by the rules of the list check; throws `invalid-input` where they refuse. */
export function changedColumns(tx: Reading, candidate: Candidate, { field, value }: Change) {
  switch (field) {
    case 'purpose':
      return { purpose: purposeOf(value) }
    case 'employer':
      return { employer: value }
    case 'position':
      return { position: value }
    case 'sex':
      return { sex: sexOf(value), ...identityColumns(tx, candidate, { sex: sexOf(value) }) }
    case 'name':
      return identityColumns(tx, candidate, { name: value })
    case 'idNumber':
      return identityColumns(tx, candidate, { idNumber: value })
  }
}

/** What a field holds now, as a person reads it. */
export function fieldValue(candidate: Candidate, field: CorrectionField): string | null {
  if (field === 'purpose') return purposeNames[candidate.purpose]
  if (field === 'idNumber') return candidate.idNumber ?? candidate.idInFile
  return candidate[field]
}

function identityColumns(
  tx: Reading,
  candidate: Candidate,
  changes: { readonly name?: string; readonly idNumber?: string; readonly sex?: string },
) {
  // A row without a usable number cannot be judged as a whole until the number itself is corrected.
  const idNumber = changes.idNumber ?? candidate.idNumber
  if (idNumber === null)
    throw new AppError('conflict', '该人员的证件号码尚未更正，请先补正证件号码，再更正其他内容。')
  const name = changes.name ?? (candidate.name || (candidate.nameInFile ?? ''))
  // A corrected number is a 公民身份号码; other documents are typed by two people.
  const document = changes.idNumber === undefined ? candidate.documentType : null
  const words = { name, idNumber, sex: changes.sex ?? candidate.sex, document }
  const request = tx.get(requestTable, candidate.requestId, '这件来文')
  const checked = recheckPerson(tx, request, { candidate, words })
  return { ...checked, nameInitials: nameInitials(checked.name) }
}

function purposeOf(value: string): 'recruitment' | 'transfer' {
  if (value === purposeNames.recruitment || value === 'recruitment') return 'recruitment'
  if (value === purposeNames.transfer || value === 'transfer') return 'transfer'
  throw new AppError('invalid-input', '查询用途请填写“录用”或“调任”。')
}

function sexOf(value: string): '男' | '女' {
  if (value === '男' || value === '女') return value
  throw new AppError('invalid-input', '性别请填写“男”或“女”。')
}
