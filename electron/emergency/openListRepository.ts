import { CandidateState, candidateStateNames } from '../../shared/candidate/model.ts'
import type { OpenItemLine, OpenLetterLine } from '../../shared/letter/forms/emergency/openListForm.ts'
import { requestStateNames, urgencyNames } from '../../shared/request/model.ts'
import type { RequestRow } from '../../shared/request/summary.ts'
import { Role } from '../../shared/rights/role.ts'
import { workKindNames } from '../../shared/workbench/model.ts'
import type { Reading } from '../database/row/transaction.ts'
import { dueWords } from '../requestRecord/knownLetterQueries.ts'
import { listRequestRows } from '../requestRecord/requestRepository.ts'
import { type WorkByKind, workItems } from '../workbench/workRepository.ts'

/** As much as a desk can work through on paper, and a printer prints at once. */
export const mostLetters = 200
const mostItems = 500

/** The letters in work by governing date, and how many there are. */
export function openLetters(tx: Reading): { readonly rows: readonly RequestRow[]; readonly total: number } {
  return listRequestRows(tx, {
    states: ['registered', 'admitted'],
    sort: 'due',
    offset: 0,
    limit: mostLetters,
  })
}

/** A letter in work as the open list names it. */
export function letterLine(row: RequestRow): OpenLetterLine {
  return {
    receiptNumber: row.intakeNumber,
    sender: row.unitName,
    documentNumber: row.documentNumber,
    urgency: urgencyNames[row.urgency],
    headCount: String(row.declaredCount),
    due: dueWords(row),
    step: stepWords(row),
  }
}

function stepWords({ state, counts }: RequestRow): string {
  if (state === 'registered') return requestStateNames.registered
  const steps = CandidateState.options.flatMap((one) =>
    counts[one] === undefined ? [] : [`${candidateStateNames[one]}${counts[one]}`],
  )
  return steps.length === 0 ? '待录名单' : steps.join('、')
}

/** What else waits for anybody, by date: letters of ours, objections, proposals; what waits on an incoming letter stands with it. */
export function openItems(
  tx: Reading,
  work: WorkByKind,
): { readonly rows: OpenItemLine[]; readonly total: number } {
  const house = { userId: null, roles: Role.options }
  const { rows, total } = workItems(tx, { worker: house, work, only: null }, { offset: 0, limit: mostItems })
  const others = rows.filter(({ of }) => of !== 'request')
  return {
    total: total - (rows.length - others.length),
    rows: others.map((item) => ({
      what: workKindNames[item.kind],
      number: item.number,
      unit: item.unitName ?? '',
      note: item.note,
      due: item.dueOn === null ? '' : dueWords(item),
    })),
  }
}
