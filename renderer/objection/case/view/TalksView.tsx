import { useState } from 'react'
import { talkChannelNames, talkKindNames } from '../../../../shared/objection/model.ts'
import type { ObjectionDetail, TalkView } from '../../../../shared/objection/summary.ts'
import { EmptyState } from '../../../components/mark/EmptyState.tsx'
import { LedgerTable } from '../../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../../components/table/ledgerColumn.ts'
import { CaseFileDialog } from '../CaseFileDialog.tsx'
import { caseWords } from '../words.ts'

const words = caseWords.talks
const heads = words.columns

const columns: readonly LedgerColumn<TalkView>[] = [
  { key: 'on', title: heads.on, width: 7, cell: (row) => row.heldOn },
  { key: 'kind', title: heads.kind, width: 5.5, cell: (row) => talkKindNames[row.kind] },
  { key: 'channel', title: heads.channel, width: 5.5, cell: (row) => talkChannelNames[row.channel] },
  { key: 'counterpart', title: heads.counterpart, width: 9, cell: (row) => row.counterpart },
  { key: 'content', title: heads.content, cell: (row) => <span title={row.content}>{row.content}</span> },
  { key: 'by', title: heads.by, width: 5, cell: (row) => row.recordedBy },
]

/** 与国家中心沟通记录; Enter opens the paper of a talk. */
export function TalksView({ objection }: { readonly objection: ObjectionDetail }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [opened, setOpened] = useState<number | null>(null)
  const file = objection.files.find(({ attachmentId }) => attachmentId === opened)
  return (
    <>
      <LedgerTable
        label={words.label}
        columns={columns}
        rows={objection.talks}
        rowKey={(row) => row.talkId}
        selectedKey={chosen}
        onSelect={(row) => setChosen(row.talkId)}
        onOpen={(row) => setOpened(row.attachmentId)}
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
      {file !== undefined && (
        <CaseFileDialog objectionId={objection.objectionId} file={file} onClose={() => setOpened(null)} />
      )}
    </>
  )
}
