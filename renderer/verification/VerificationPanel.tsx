import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { beijingMinute } from '../../shared/time.ts'
import { verificationModeNames } from '../../shared/verification/model.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { useSession } from '../frame/session/session.ts'
import { useQuery } from '../ipc/useQuery.ts'
import type { FilePanelProps } from '../request/open/filePanel.ts'
import { SendBackDialog } from './SendBackDialog.tsx'
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
    cell: (check) => [check.verdict, ...check.differences, check.remarks].filter(Boolean).join('；'),
  },
  { key: 'at', title: words.columns.at, width: 9.5, cell: (check) => beijingMinute(check.checkedAt) },
  {
    key: 'settled',
    title: words.columns.settled,
    cell: (check) =>
      check.adjudicator === null ? '' : `${check.adjudicator}：${check.adjudicationReason ?? ''}`,
  },
]

const keyOf = (check: Check) => `${check.candidateId}-${check.checkedAt}`

/** 核对 of one letter: every check with its mode, people and verdict; a person may be sent back before dispatch. */
export function VerificationPanel({ requestId }: FilePanelProps) {
  const { page, setPage, selected, setSelected, asking, setAsking, checks, rows, chosen, maySendBack } =
    useVerificationPanel({ requestId })
  return (
    <>
      <ErrorNotice error={checks.error} onRetry={() => void checks.refetch()} />
      <VerificationTable
        page={page}
        setPage={setPage}
        selected={selected}
        setSelected={setSelected}
        checks={checks}
        rows={rows}
        chosen={chosen}
      />
      {maySendBack && (
        <ActionBar>
          <KeyButton
            label={verificationWords.sendBack.open}
            disabled={chosen === null}
            onAct={() => setAsking(true)}
          />
        </ActionBar>
      )}
      <SendBackDialog
        candidateId={asking ? (chosen?.candidateId ?? null) : null}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

function VerificationTable({
  page,
  setPage,
  selected,
  setSelected,
  checks,
  rows,
  chosen,
}: Pick<
  VerificationPanelState,
  'page' | 'setPage' | 'selected' | 'setSelected' | 'checks' | 'rows' | 'chosen'
>) {
  return (
    <LedgerTable
      label={words.label}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      rowNumber={(check) => check.listOrder}
      selectedKey={chosen === null ? null : selected}
      onSelect={(check) => setSelected(keyOf(check))}
      paging={{ page, pageSize, total: checks.data?.total ?? 0, onPage: setPage }}
      empty={<EmptyState>{words.empty}</EmptyState>}
    />
  )
}

type VerificationPanelState = ReturnType<typeof useVerificationPanel>

function useVerificationPanel({ requestId }: FilePanelProps) {
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const { user } = useSession()
  const checks = useQuery(
    'verifications.ofRequest',
    { requestId, offset: page * pageSize, limit: pageSize },
    { fresh: true },
  )
  const rows = checks.data?.rows ?? []
  const chosen = rows.find((check) => keyOf(check) === selected) ?? null
  const maySendBack = user.roles.some((role) => role === 'verifier' || role === 'signer')
  return { page, setPage, selected, setSelected, asking, setAsking, checks, rows, chosen, maySendBack }
}
