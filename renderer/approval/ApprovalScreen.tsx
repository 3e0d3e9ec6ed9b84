import { useState } from 'react'
import { type Approval, approvalKindNames, approvalStateNames } from '../../shared/approval/model.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Column, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useIdParam } from '../frame/place/navigation.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { OneTimeCodeDialog } from '../user/open/OneTimeCodeDialog.tsx'
import { ApprovalSheet } from './ApprovalSheet.tsx'
import { approvalWords as words } from './words.ts'

const tones = { open: 'waiting', confirmed: 'closed', rejected: 'paused', withdrawn: 'paused' } as const

const columns: readonly LedgerColumn<Approval>[] = [
  {
    key: 'state',
    title: words.state,
    width: 7,
    cell: ({ state }) => <Lamp tone={tones[state]}>{approvalStateNames[state]}</Lamp>,
  },
  { key: 'kind', title: words.kind, width: 6, cell: ({ kind }) => approvalKindNames[kind] },
  { key: 'words', title: words.words, cell: (row) => <span title={row.words}>{row.words}</span> },
  {
    key: 'reason',
    title: words.reason,
    width: 12,
    cell: ({ reason }) => <span title={reason}>{reason}</span>,
  },
  {
    key: 'proposed',
    title: words.proposed,
    width: 14,
    cell: ({ proposedBy, proposedAt }) => `${proposedBy} ${beijingMinute(proposedAt)}`,
  },
  {
    key: 'decided',
    title: words.decided,
    width: 14,
    cell: ({ decidedBy, decidedAt }) =>
      decidedAt === null ? '' : `${decidedBy} ${beijingMinute(decidedAt)}`,
  },
]

/** What one person proposed and another decides; opened from the workbench with the proposal that waits. */
export function ApprovalScreen() {
  const screen = useApprovalScreen()
  return (
    <ScreenPage
      title={words.title}
      head={<Quiet>{words.explain}</Quiet>}
      padded={false}
      foot={<ApprovalFoot screen={screen} />}
    >
      <Column tall>
        <ErrorNotice error={screen.approvals.error ?? screen.confirm.error ?? screen.withdraw.error} />
        <ApprovalTable screen={screen} />
        {screen.selected !== null && <ApprovalSheet approval={screen.selected} />}
      </Column>
      <ReasonDialog
        open={screen.isRejecting}
        title={words.reject}
        consequence={words.rejectWhat}
        confirmLabel={words.reject}
        minLength={2}
        pending={screen.reject.isPending}
        error={screen.reject.error}
        onCancel={() => screen.setRejecting(false)}
        onConfirm={(reason) => screen.act((approvalId) => screen.reject.mutate({ approvalId, reason }))}
      />
      {screen.code !== null && (
        <OneTimeCodeDialog code={screen.code} half="second" onDone={() => screen.setCode(null)} />
      )}
    </ScreenPage>
  )
}

function ApprovalTable({ screen }: { readonly screen: ApprovalScreenState }) {
  return (
    <LedgerTable
      label={words.list}
      columns={columns}
      rows={screen.rows}
      rowKey={({ id }) => id}
      rowNumber={({ id }) => id}
      empty={<EmptyState>{words.empty}</EmptyState>}
      selectedKey={screen.selected?.id ?? null}
      onSelect={({ id }) => screen.setSelectedId(id)}
      recordKeys
      autoFocus
    />
  )
}

type ApprovalScreenState = ReturnType<typeof useApprovalScreen>

function useApprovalScreen() {
  const approvals = useQuery('approvals.list', {}, { fresh: true })
  const status = useStatus()
  const [selectedId, setSelectedId] = useState<number | null>(useIdParam(place.approval, 'approvalId'))
  const [isRejecting, setRejecting] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const confirm = useCommand('approvals.confirm', {
    onDone: ({ oneTimeCode }) => {
      setCode(oneTimeCode)
      status.say(words.confirmed)
    },
  })
  const reject = useCommand('approvals.reject', {
    onDone: () => {
      setRejecting(false)
      status.say(words.rejected)
    },
  })
  const withdraw = useCommand('approvals.withdraw', { onDone: () => status.say(words.withdrawn) })
  const rows = approvals.data ?? []
  const selected = rows.find(({ id }) => id === selectedId) ?? rows.find((row) => row.isMineToDecide) ?? null
  const isOpen = selected?.state === 'open'
  const blocked = !isOpen
    ? words.chooseFirst
    : selected.isMineToDecide
      ? (selected.obstacle ?? undefined)
      : words.notYours(selected.confirmedBy)
  const act = (run: (approvalId: number) => void) => selected !== null && run(selected.id)
  return {
    approvals,
    setSelectedId,
    isRejecting,
    setRejecting,
    code,
    setCode,
    confirm,
    reject,
    withdraw,
    rows,
    selected,
    blocked,
    act,
  }
}

function ApprovalFoot({ screen }: { readonly screen: ApprovalScreenState }) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.confirm}
          pending={screen.confirm.isPending}
          blocked={screen.blocked}
          onAct={() => screen.act((approvalId) => screen.confirm.mutate({ approvalId }))}
        />
      }
    >
      <KeyButton
        label={words.reject}
        keys="alt+x"
        keyLabel="Alt+X"
        disabled={!screen.selected?.isMineToDecide}
        onAct={() => screen.setRejecting(true)}
      />
      <KeyButton
        label={words.withdraw}
        disabled={!screen.selected?.isMineToWithdraw}
        onAct={() => screen.act((approvalId) => screen.withdraw.mutate({ approvalId }))}
      />
    </ActionBar>
  )
}
