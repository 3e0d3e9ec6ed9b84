import { findingRules } from '../../../shared/candidate/findings.ts'
import type { Purpose } from '../../../shared/candidate/model.ts'
import { type CheckedRow, checkRoster } from '../../../shared/roster/checkRoster.ts'
import { typedMapping, typedSheet } from '../../../shared/roster/typed/typedSheet.ts'
import type { CellMark } from '../../components/table/entryColumn.ts'
import type { EntryRow } from '../../components/table/entryRows.ts'

/** What the check says of typed rows, by index; the past is looked at by the core. */
export function typedMarks(
  rows: readonly EntryRow[],
  letter: { readonly receivedOn: string; readonly purpose: Purpose },
): ReadonlyMap<number, readonly CellMark[]> {
  const { rows: checked } = checkRoster([typedSheet(rows)], {
    receivedOn: letter.receivedOn,
    defaultPurpose: letter.purpose,
    mapping: typedMapping,
  })
  return new Map(checked.map((row) => [row.row - 1, marksOf(row)]))
}

const order = { rejected: 0, doubtful: 1, note: 2 } as const

function marksOf({ findings }: CheckedRow): readonly CellMark[] {
  return findings
    .map((code) => {
      const { effect, label, sentence } = findingRules[code]
      const key = code.startsWith('name-') ? 'name' : code.startsWith('id-') ? 'idNumber' : undefined
      return { tone: effect, word: label, sentence, ...(key === undefined ? {} : { key }) }
    })
    .sort((a, b) => order[a.tone] - order[b.tone])
}
