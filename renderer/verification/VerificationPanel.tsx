import { useState } from 'react'
import type { Output } from '../../shared/ipc/contract.ts'
import { beijingMinute } from '../../shared/time.ts'
import { verificationModeNames } from '../../shared/verification/model.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { ReasonDialog } from '../components/dialog/ReasonDialog.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { type LedgerColumn, LedgerTable } from '../components/table/LedgerTable.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import type { FilePanelProps } from '../request/filePanel.ts'
import { verificationWords } from './words.ts'

const words = verificationWords.panel
type Check = Output<'verifications.ofRequest'>['rows'][number]
const pageSize = 100

const columns: readonly LedgerColumn<Check>[] = [
  { key: 'name', title: words.columns.name, width: 6, cell: (check) => check.name },
  { key: 'mode', title: words.columns.mode, width: 7, cell: (check) => verificationModeNames[check.mode] },
  {
    key: 'checker',
    title: words.columns.checker,
    width: 8,
    cell: (check) => [check.checker, check.coSigner].filter((name) => name !== null).join('、'),
  },
  {
    key: 'verdict',
    title: words.columns.verdict,
    cell: (check) => [check.verdict, ...check.differences].join('；'),
  },
  { key: 'at', title: words.columns.at, width: 9.5, cell: (check) => beijingMinute(check.checkedAt) },
  {
    key: 'settled',
    title: words.columns.settled,
    cell: (check) =>
      check.adjudicator === null ? '' : `${check.adjudicator}：${check.adjudicationReason ?? ''}`,
  },
]

/** 核对 of one letter: every check with its mode, people and verdict; a person may be sent back before dispatch. */
export function VerificationPanel({ requestId }: FilePanelProps) {
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<number | null>(null)
  const [asking, setAsking] = useState(false)
  const status = useStatus()
  const checks = useQuery(
    'verifications.ofRequest',
    { requestId, offset: page * pageSize, limit: pageSize },
    { fresh: true },
  )
  const sendBack = useCommand('verifications.sendBack', {
    alsoStale: ['requests', 'reviews', 'inquiries'],
    onDone: () => {
      setAsking(false)
      status.say(verificationWords.sendBack.done)
    },
  })
  return (
    <>
      <ErrorNotice error={checks.error} onRetry={() => void checks.refetch()} />
      <LedgerTable
        label={words.label}
        columns={columns}
        rows={checks.data?.rows ?? []}
        rowKey={(check) => `${check.candidateId}-${check.checkedAt}`}
        rowNumber={(check) => check.listOrder}
        selectedKey={
          checks.data?.rows.find(({ candidateId }) => candidateId === selected) === undefined
            ? null
            : (checks.data?.rows
                .filter(({ candidateId }) => candidateId === selected)
                .map((check) => `${check.candidateId}-${check.checkedAt}`)[0] ?? null)
        }
        onSelect={(check) => setSelected(check.candidateId)}
        paging={{ page, pageSize, total: checks.data?.total ?? 0, onPage: setPage }}
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
      <ActionBar>
        <KeyButton
          label={verificationWords.sendBack.open}
          disabled={selected === null}
          onAct={() => setAsking(true)}
        />
      </ActionBar>
      <ReasonDialog
        open={asking && selected !== null}
        title={verificationWords.sendBack.title}
        consequence={verificationWords.sendBack.consequence}
        confirmLabel={verificationWords.sendBack.confirm}
        phrases={verificationWords.sendBack.phrases}
        pending={sendBack.isPending}
        error={sendBack.error}
        onConfirm={(reason) => selected !== null && sendBack.mutate({ candidateId: selected, reason })}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
