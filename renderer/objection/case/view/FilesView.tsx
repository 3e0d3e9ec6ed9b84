import { useState } from 'react'
import { objectionFileNames } from '../../../../shared/objection/model.ts'
import type { ObjectionDetail, ObjectionFile } from '../../../../shared/objection/summary.ts'
import { beijingMinute } from '../../../../shared/time.ts'
import { Quiet } from '../../../components/layout/layout.tsx'
import { EmptyState } from '../../../components/mark/EmptyState.tsx'
import { LedgerTable } from '../../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../../components/table/ledgerColumn.ts'
import { CaseFileDialog } from '../CaseFileDialog.tsx'
import { caseWords } from '../words.ts'

const words = caseWords.files
const heads = words.columns

const columns: readonly LedgerColumn<ObjectionFile>[] = [
  { key: 'role', title: heads.role, width: 11, cell: (row) => objectionFileNames[row.role] },
  { key: 'name', title: heads.name, cell: (row) => row.name },
  { key: 'checkCode', title: heads.checkCode, width: 10, mono: true, cell: (row) => row.checkCode },
  { key: 'by', title: heads.by, width: 5, cell: (row) => row.addedBy },
  { key: 'at', title: heads.at, width: 10, cell: (row) => beijingMinute(row.addedAt) },
]

/** 材料 of a case; Enter opens one, and leaves an entry. */
export function FilesView({ objection }: { readonly objection: ObjectionDetail }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [opened, setOpened] = useState<number | null>(null)
  const file = objection.files.find(({ attachmentId }) => attachmentId === opened)
  return (
    <>
      <Quiet as="p" margin={0} pad="0.25rem 0.75rem">
        {objection.hasQueryEvidence ? words.evidence : words.noEvidence}
      </Quiet>
      <LedgerTable
        label={words.label}
        columns={columns}
        rows={objection.files}
        rowKey={(row) => row.attachmentId}
        selectedKey={chosen}
        onSelect={(row) => setChosen(row.attachmentId)}
        onOpen={(row) => setOpened(row.attachmentId)}
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
      {file !== undefined && (
        <CaseFileDialog objectionId={objection.objectionId} file={file} onClose={() => setOpened(null)} />
      )}
    </>
  )
}
