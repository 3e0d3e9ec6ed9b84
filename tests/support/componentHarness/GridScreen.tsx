import { useState } from 'react'
import { EntryGrid } from '../../../renderer/components/table/EntryGrid.tsx'
import type { CellMark, EntryColumn } from '../../../renderer/components/table/entryColumn.ts'
import type { EntryRow } from '../../../renderer/components/table/entryRows.ts'
import { useDraft } from '../../../renderer/form/useDraft.ts'
import { ScreenPage } from '../../../renderer/frame/page/ScreenPage.tsx'
import { sampleNumbers } from './samples.ts'

const columns: readonly EntryColumn[] = [
  { key: 'name', title: '姓名', width: 10 },
  {
    key: 'idNumber',
    title: '身份证号',
    width: 16,
    mono: true,
    normalise: (typed) => typed.trim().toUpperCase(),
  },
  { key: 'post', title: '拟录用职位' },
]

const marks = (row: EntryRow): readonly CellMark[] =>
  (row.idNumber ?? '').length === 18
    ? []
    : [
        {
          tone: 'rejected',
          word: '位数',
          sentence: `身份证号应为 18 位，现为 ${(row.idNumber ?? '').length} 位，请对照纸质名单。`,
          key: 'idNumber',
        },
      ]

/** A list of people to type in. */
export function GridScreen() {
  const [rows, setRows] = useState<readonly EntryRow[]>([
    { name: '测试甲', idNumber: sampleNumbers[0], post: '一级主任科员' },
    { name: '测试乙', idNumber: '4101991990', post: '' },
    { name: '测试·丙', idNumber: sampleNumbers[2], post: '四级主任科员' },
  ])
  const draft = useDraft('harness.grid', {
    values: () => ({ rows }),
    reset: (values) => setRows((values?.rows ?? []) as readonly EntryRow[]),
  })
  const change = (next: readonly EntryRow[]) => {
    setRows(next)
    draft.changed()
  }
  return (
    <ScreenPage title="名单录入">
      <EntryGrid
        label="名单"
        columns={columns}
        rows={rows}
        onRows={change}
        marks={marks}
        autoFocus
        keep={draft}
      />
      <output data-testid="rows" style={{ display: 'none' }}>
        {JSON.stringify(rows)}
      </output>
    </ScreenPage>
  )
}
