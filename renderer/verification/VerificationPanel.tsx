import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { beijingMinute } from '../../shared/time.ts'
import { verificationModeNames } from '../../shared/verification/model.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ListTable } from '../frame/page/ListTable.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useMay } from '../frame/session/useMay.ts'
import type { FilePanelProps } from '../request/open/filePanel.ts'
import { SendBackDialog } from './SendBackDialog.tsx'
import { verificationWords } from './words.ts'

const words = verificationWords.panel
type Check = Output<'verifications.ofRequest'>['rows'][number]

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
  const [selected, setSelected] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const may = useMay()
  const checks = usePages(
    'verifications.ofRequest',
    { requestId },
    { size: 100, fresh: true, keepOld: false },
  )
  const chosen = checks.rows.find((check) => keyOf(check) === selected) ?? null
  return (
    <>
      <ListTable
        list={checks}
        label={words.label}
        columns={columns}
        rowKey={keyOf}
        rowNumber={(check) => check.listOrder}
        selectedKey={chosen === null ? null : selected}
        onSelect={(check) => setSelected(keyOf(check))}
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
      {may('verifications.sendBack') && (
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
