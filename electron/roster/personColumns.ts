import { type FindingCode, findingRules, type RowOutcome } from '../../shared/candidate/findings.ts'
import type { CandidateState } from '../../shared/candidate/model.ts'
import { AppError } from '../../shared/errors.ts'
import type { CheckedRow } from '../../shared/roster/checkRoster.ts'
import { nameInitials } from '../../shared/unit/pinyinInitials.ts'

/** A row that is ready to become a person of a letter. */
export type PersonColumns = ReturnType<typeof personColumns>

/** Rows between two breaths: some 10 ms of work. */
const breath = 500

/** The columns of every person row, made in slices so that the core goes on answering; stops with `cancelled`. */
export async function preparePersons(
  rows: readonly CheckedRow[],
  { signal, onProgress }: { readonly signal: AbortSignal; onProgress(done: number, total: number): void },
): Promise<readonly PersonColumns[]> {
  const prepared: PersonColumns[] = []
  for (let from = 0; from < rows.length; from += breath) {
    for (const row of rows.slice(from, from + breath)) prepared.push(personColumns(row))
    onProgress(prepared.length, rows.length)
    await new Promise(setImmediate)
    if (signal.aborted) throw new AppError('cancelled', '已取消入库，没有保存任何内容。')
  }
  return prepared
}

/** What a person row becomes; columns that are not needed were never read. */
export function personColumns(row: CheckedRow) {
  return {
    sheet: row.sheet,
    rowNumber: row.row,
    name: row.name ?? '',
    nameInitials: row.name === null ? '' : nameInitials(row.name),
    nameInFile: row.nameInFile,
    sex: row.sex,
    idNumber: row.idNumber,
    idInFile: row.idInFile,
    documentInFile: row.idType,
    purpose: row.purpose,
    employer: row.employer,
    position: row.position,
    remarks: row.remarks,
    findings: row.findings,
    rowOutcome: row.outcome,
    state: stateOfOutcome[row.outcome],
    stateReason: row.outcome === 'rejected' ? rejectedWords(row.findings) : null,
  }
}

const stateOfOutcome = {
  accepted: 'accepted',
  doubtful: 'doubtful',
  rejected: 'returned',
} as const satisfies Record<RowOutcome, CandidateState>

/** Why a row was refused, in the short words of the table. */
export function rejectedWords(findings: readonly FindingCode[]): string {
  return findings
    .filter((code) => findingRules[code].effect === 'rejected')
    .map((code) => findingRules[code].label)
    .join('、')
}
