import { useState } from 'react'
import type { PolicyView } from '../../shared/policy/contract.ts'
import { fiveOfferedFrom, regimeNames, regimeRules } from '../../shared/policy/model.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Paragraph, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useSession } from '../frame/session/session.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { ChangePolicyDialog } from './ChangePolicyDialog.tsx'
import { policyWords as words } from './words.ts'

const columnsOn = (today: string): readonly LedgerColumn<PolicyView>[] => [
  { key: 'regime', title: words.regime, width: 14, cell: ({ regime }) => regimeNames[regime] },
  {
    key: 'effectiveFrom',
    title: words.effectiveFrom,
    width: 8,
    cell: ({ effectiveFrom }) => effectiveFrom ?? words.delivered,
  },
  {
    key: 'rule',
    brief: 'foot',
    title: words.rule,
    cell: ({ regime }) => regimeRules[regime].words.join(''),
  },
  { key: 'basis', title: words.basis, width: 10, brief: 'foot', cell: ({ basis }) => basis },
  { key: 'decidedBy', title: words.decidedBy, width: 9, cell: ({ decidedBy }) => decidedBy ?? '—' },
  { key: 'state', title: words.state, width: 9, cell: (row) => stateOf(row, today) },
]

function stateOf({ isInForce, effectiveFrom }: PolicyView, today: string) {
  if (isInForce) return <Lamp tone="normal">{words.inForce}</Lamp>
  return effectiveFrom !== null && effectiveFrom > today ? (
    <Lamp tone="waiting">{words.coming}</Lamp>
  ) : (
    <Lamp tone="paused">{words.past}</Lamp>
  )
}

/** How many different humans a file needs, from which day on and by what; two administrators decide. */
export function PolicyScreen() {
  const screen = usePolicyScreen()
  return (
    <ScreenPage
      title={words.title}
      head={
        <>
          <Quiet>{words.what}</Quiet>
          <Paragraph>{screen.standing}</Paragraph>
        </>
      }
      padded={false}
      foot={
        screen.mayPropose && (
          <ActionBar primary={<PrimaryAction label={words.add} onAct={() => screen.setIsOpen(true)} />} />
        )
      }
    >
      <ErrorNotice error={screen.list.error} onRetry={() => void screen.list.refetch()} />
      <LedgerTable
        label={words.list}
        columns={columnsOn(screen.today)}
        rows={screen.rows}
        rowKey={({ policyId }) => policyId ?? 0}
        empty={<EmptyState>{words.what}</EmptyState>}
        selectedKey={screen.selected}
        onSelect={({ policyId }) => screen.setChosen(policyId ?? 0)}
        autoFocus
      />
      {screen.isOpen && (
        <ChangePolicyDialog
          people={screen.people}
          onProposed={screen.onProposed}
          onCancel={() => screen.setIsOpen(false)}
        />
      )}
    </ScreenPage>
  )
}

function usePolicyScreen() {
  const { today } = useSession()
  const list = useQuery('policies.list', {})
  const mayPropose = useMay()('policies.propose')
  const status = useStatus()
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  const rows = list.data?.policies ?? []
  const people = list.data?.people ?? 0
  const standing = words.people(people, people >= fiveOfferedFrom)
  const selected = chosen ?? rows[0]?.policyId ?? 0
  const onProposed = (day: string) => {
    setIsOpen(false)
    status.say(words.proposed(day))
  }
  return {
    today,
    list,
    mayPropose,
    isOpen,
    setIsOpen,
    selected,
    setChosen,
    rows,
    people,
    standing,
    onProposed,
  }
}
