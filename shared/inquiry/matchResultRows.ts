import { unifiedName } from '../identity/unifiedName.ts'
import type { ResultRow } from './resultFile.ts'

/** What becomes of one row of a result file, with the words of the screen. */
export const rowVerdictNames = {
  commit: '将登记',
  listed: '列入，须逐人登记',
  settled: '已有结果，不重复登记',
  unmatched: '不在本批次',
  problem: '有问题，须先处理',
} as const satisfies Record<string, string>
export type RowVerdict = keyof typeof rowVerdictNames

/** A person of the batch, as rows are matched with. */
export interface MatchablePerson {
  readonly candidateId: number
  readonly name: string
  readonly idNumber: string
  /** True while the person still has to be looked up in this batch. */
  readonly isOpen: boolean
}

/** One row with what becomes of it. */
export interface MatchedRow extends ResultRow {
  readonly verdict: RowVerdict
  readonly sentence: string
  readonly candidateIds: readonly number[]
}

const bare = (name: string) => unifiedName(name).replace(/[\s·•．.]/gu, '')

/**
 * Matches the rows with the persons of the batch by number alone; a name only ever speaks against a match. Listed persons are never taken from a
 * file: they are entered one by one. A number that stands on two letters gives its result to both persons.
 */
export function matchResultRows(
  rows: readonly ResultRow[],
  persons: readonly MatchablePerson[],
): readonly MatchedRow[] {
  const byNumber = Map.groupBy(persons, ({ idNumber }) => idNumber.toUpperCase())
  const repeated = Map.groupBy(rows, ({ idNumber }) => idNumber)
  return rows.map((row) => {
    const found = byNumber.get(row.idNumber) ?? []
    const open = found.filter(({ isOpen }) => isOpen)
    const [verdict, sentence] = judge(row, { found, open, times: repeated.get(row.idNumber)?.length ?? 0 })
    return {
      ...row,
      verdict,
      sentence,
      candidateIds: (verdict === 'unmatched' ? [] : open).map(({ candidateId }) => candidateId),
    }
  })
}

interface Found {
  readonly found: readonly MatchablePerson[]
  readonly open: readonly MatchablePerson[]
  readonly times: number
}

function judge(row: ResultRow, { found, open, times }: Found): readonly [RowVerdict, string] {
  if (row.idNumber === '') return ['problem', '没有证件号码，无法对应到人。']
  if (row.isNumeric)
    return ['problem', '证件号码以数值存储，末几位可能已丢失，请以文本格式重新导出结果文件。']
  if (found.length === 0) return ['unmatched', '证件号码不在本批次中，不登记。']
  if (times > 1) return ['problem', '同一证件号码在文件中出现多行，请核对后重新导出。']
  if (row.outcome === null) return ['problem', `看不懂结果「${row.word}」，请在上面指明它的含义。`]
  if (row.name !== null && row.name !== '' && found.some(({ name }) => bare(name) !== bare(row.name ?? '')))
    return ['problem', '证件号码相同而姓名不同，请核对。']
  if (open.length === 0) return ['settled', '该人员已有结果，不再登记。']
  if (row.outcome === 'listed') return ['listed', '列入的须逐人打开登记名单、认定机关等内容。']
  if (row.outcome === 'unqueryable')
    return ['problem', '「无法查询」须打开该人员逐人登记，并从文件中删去这一行。']
  return ['commit', '']
}
