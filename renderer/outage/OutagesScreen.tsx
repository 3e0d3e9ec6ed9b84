import { useState } from 'react'
import type { OutageView } from '../../shared/outage/summary.ts'
import { beijingMinute } from '../../shared/time.ts'
import { Block, Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { OutageProposals } from '../extension/open/OutageProposals.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useSession } from '../frame/session/session.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { OutageEvidence } from './OutageEvidence.tsx'
import { OutageForm } from './OutageForm.tsx'
import { outageWords as words } from './words.ts'

const pageSize = 50

const columns: readonly LedgerColumn<OutageView>[] = [
  { key: 'from', title: words.columns.from, width: 9.5, cell: (row) => beijingMinute(row.startedAt) },
  {
    key: 'to',
    title: words.columns.to,
    width: 9.5,
    cell: (row) =>
      row.endedAt === null ? <Lamp tone="overdue">{words.lasting}</Lamp> : beijingMinute(row.endedAt),
  },
  { key: 'symptom', title: words.columns.symptom, cell: (row) => row.symptom },
  { key: 'told', title: words.columns.told, cell: (row) => row.toldWhom },
  {
    key: 'letters',
    title: words.columns.letters,
    cell: (row) => row.letters.map(({ intakeNumber }) => intakeNumber).join('、') || words.none,
  },
  {
    key: 'evidence',
    title: words.columns.evidence,
    width: 12,
    cell: (row) => row.evidence?.checkCode ?? words.none,
  },
]

/** 故障登记: the register left, a new entry or the end of one right. */
export function OutagesScreen() {
  const { user, page, setPage, selected, setSelected, outages, rows, chosen, open } = useOutagesScreen()
  return (
    <TwoPane
      name="outages"
      leftLabel={words.label}
      left={
        <OutagesLeft
          page={page}
          setPage={setPage}
          selected={selected}
          setSelected={setSelected}
          outages={outages}
          rows={rows}
        />
      }
      rightLabel={words.form}
      right={<OutagesRight user={user} chosen={chosen} open={open} />}
    />
  )
}

type OutagesScreenState = ReturnType<typeof useOutagesScreen>

function useOutagesScreen() {
  const { user } = useSession()
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<number | null>(null)
  const outages = useQuery(
    'outages.list',
    { requestId: null, offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  const rows = outages.data?.rows ?? []
  const chosen = rows.find(({ outageId }) => outageId === selected)
  const open = user.roles.includes('inquirer') ? chosen : undefined
  return { user, page, setPage, selected, setSelected, outages, rows, chosen, open }
}

function OutagesRight({ user, chosen, open }: Pick<OutagesScreenState, 'user' | 'chosen' | 'open'>) {
  return (
    <Column tall>
      {user.roles.includes('inquirer') && (
        <Block grow shrinks>
          <OutageForm
            key={open?.endedAt === null ? open.outageId : 'new'}
            ending={open?.endedAt === null ? open : null}
          />
        </Block>
      )}
      {chosen !== undefined && chosen.evidence !== null && (
        <OutageEvidence key={chosen.outageId} outageId={chosen.outageId} evidence={chosen.evidence} />
      )}
    </Column>
  )
}

function OutagesLeft({
  page,
  setPage,
  selected,
  setSelected,
  outages,
  rows,
}: Pick<OutagesScreenState, 'page' | 'setPage' | 'selected' | 'setSelected' | 'outages' | 'rows'>) {
  return (
    <ScreenPage title={words.title} padded={false}>
      <ErrorNotice error={outages.error} onRetry={() => void outages.refetch()} />
      <LedgerTable
        label={words.label}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.outageId}
        selectedKey={selected}
        onSelect={(row) => setSelected(row.outageId)}
        recordKeys
        empty={<EmptyState>{words.empty}</EmptyState>}
        paging={{ page, pageSize, total: outages.data?.total ?? 0, onPage: setPage }}
      />
      {selected !== null && <OutageProposals outageId={selected} />}
    </ScreenPage>
  )
}
