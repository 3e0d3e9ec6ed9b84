import { useState } from 'react'
import { beijingMinute } from '../../shared/time.ts'
import type { SupervisionRow } from '../../shared/workbench/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Line } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { WhyKey } from '../deadline/open/WhyKey.tsx'
import { DueLamp } from '../frame/day/DueLamp.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { ReminderDialog } from '../reminder/open/ReminderDialog.tsx'
import { workbenchWords } from './words.ts'
import { Fill } from './workStyles.ts'

const words = workbenchWords.supervision

/** Without the days on which the letter waited for others, so that it is not read as slow. */
const netCell = ({ net, isPaused }: SupervisionRow) =>
  isPaused ? <Lamp tone="paused">{words.resting(net)}</Lamp> : words.days(net)

const columns: readonly LedgerColumn<SupervisionRow>[] = [
  { key: 'lamp', title: workbenchWords.due, width: 11, least: 9, cell: (row) => <DueLamp {...row} /> },
  { key: 'number', title: workbenchWords.number, width: 6, least: 5.5, cell: (row) => row.number },
  { key: 'unit', title: workbenchWords.unit, least: 5.5, cell: (row) => row.unitName },
  {
    key: 'step',
    title: words.step,
    width: 7,
    least: 6,
    cell: (row) => <span title={row.step}>{row.step}</span>,
  },
  {
    key: 'holders',
    title: words.holders,
    width: 6,
    least: 3.5,
    cell: (row) => <span title={row.holders}>{row.holders}</span>,
  },
  {
    key: 'age',
    title: words.age,
    width: 5.5,
    least: 5,
    align: 'end',
    cell: (row) => words.days(row.sinceReceipt),
  },
  { key: 'net', title: words.net, width: 7.5, least: 5.5, align: 'end', cell: netCell },
  {
    key: 'moved',
    title: words.moved,
    width: 5.5,
    least: 5,
    align: 'end',
    cell: (row) => words.days(row.sinceMoved),
  },
  {
    key: 'reminded',
    title: words.reminded,
    width: 7,
    least: 5,
    cell: (row) => (row.remindedAt === null ? words.never : beijingMinute(row.remindedAt).slice(5)),
  },
]

/** 督办: what is near or past its last day, who holds it, and one key to remind them. */
export function SupervisionView() {
  const view = useSupervisionView()
  return (
    <Fill>
      <ErrorNotice error={view.board.error} onRetry={() => void view.board.refetch()} />
      <SupervisionTable view={view} />
      <Line fixed align="center" gap="0.75rem">
        <KeyHints hints={words.hints} />
        <KeyButton
          label={words.remind}
          keys="alt+r"
          keyLabel={words.remindKey}
          disabled={view.chosen === undefined}
          onAct={() => view.chosen && view.setReminding(view.chosen)}
        />
        <WhyKey subject={view.chosen === undefined ? null : { of: 'request', id: view.chosen.requestId }} />
      </Line>
      {view.reminding && (
        <ReminderDialog
          item={`request:${view.reminding.requestId}`}
          number={view.reminding.number}
          start={{
            party: 'colleague',
            person: view.reminding.holders,
            reason: words.because(view.reminding.step, view.reminding.extendedDueOn ?? view.reminding.dueOn),
          }}
          onClose={() => view.setReminding(null)}
        />
      )}
    </Fill>
  )
}

function SupervisionTable({ view }: { readonly view: SupervisionViewState }) {
  return (
    <LedgerTable
      label={words.title}
      columns={columns}
      rows={view.rows}
      rowKey={(row) => row.requestId}
      selectedKey={view.chosen?.requestId ?? null}
      onSelect={(row) => view.setSelected(row.requestId)}
      onOpen={(row) => view.go(place.request.at({ requestId: row.requestId, panel: 'deadline' }))}
      recordKeys
      empty={<EmptyState>{words.empty}</EmptyState>}
    />
  )
}

type SupervisionViewState = ReturnType<typeof useSupervisionView>

function useSupervisionView() {
  const { go } = useNavigation()
  const [selected, setSelected] = useState<number | null>(null)
  const [reminding, setReminding] = useState<SupervisionRow | null>(null)
  const board = useQuery('workbench.supervision', {}, { keepOld: true })
  const rows = board.data ?? []
  const chosen = rows.find(({ requestId }) => requestId === selected) ?? rows[0]
  useKeys('f5', () => void board.refetch())
  return { go, setSelected, reminding, setReminding, board, rows, chosen }
}
