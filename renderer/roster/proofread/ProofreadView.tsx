import { useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { Block, Quiet } from '../../components/layout/layout.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../../components/mark/KeyHints.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { ProgressLine } from '../../components/mark/ProgressLine.tsx'
import { LedgerTable } from '../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { useUndo } from '../../frame/useUndo.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { PanelColumn, PanelLine, PanelList } from '../panelStyles.ts'
import type { RosterPlaceProps } from '../rosterPlace.ts'
import { rosterWords } from '../words.ts'
import { DifferDialog } from './DifferDialog.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import { ProofreadPerson } from './ProofreadPerson.tsx'
import { useTicks } from './useTicks.ts'

const words = rosterWords.proofread
const pageSize = 100

type Person = Output<'rosters.proofreadPage'>['rows'][number]
type Marked = Person & { readonly isDone: boolean }

const columns: readonly LedgerColumn<Marked>[] = [
  { key: 'name', title: rosterWords.columns.name, width: 7, cell: ({ name }) => name },
  {
    key: 'number',
    title: rosterWords.columns.number,
    width: 13,
    mono: true,
    cell: ({ idNumber }) => idNumber,
  },
  { key: 'employer', title: rosterWords.columns.employer, cell: ({ employer }) => employer ?? '' },
  {
    key: 'state',
    title: rosterWords.columns.state,
    width: 6.5,
    cell: ({ isDone, refusal }) =>
      isDone ? (
        <Lamp tone="done">{words.ticked}</Lamp>
      ) : (
        <Lamp tone="waiting">{refusal === null ? words.open : words.other}</Lamp>
      ),
  },
]

/** 名单校对: the second person goes through the list with the sealed paper in hand, one person at a time, by key. */
export function ProofreadView({
  requestId,
  rosterId,
  onPlace,
}: RosterPlaceProps & { readonly rosterId: number }) {
  const view = useProofreadView({ rosterId })
  return (
    <PanelColumn>
      <PanelLine>
        <strong>{words.title}</strong>
        <Quiet size="0.875rem">{words.explain}</Quiet>
      </PanelLine>
      <ErrorNotice
        error={view.ticks.error ?? view.failure ?? view.list.error}
        onRetry={() => void view.list.refetch()}
      />
      {view.person && <ProofreadPerson person={view.person} />}
      <PanelList>
        <ProofreadTable view={view} />
      </PanelList>
      <Block pad="0 0.75rem">
        <ProgressLine words={words.progress} done={view.tickedNow} total={view.total} />
      </Block>
      <KeyHints hints={words.hints} />
      <ProofreadActs onPlace={onPlace} view={view} />
      {view.open === 'differ' && view.person && (
        <DifferDialog
          person={view.person}
          onClose={() => view.setOpen(null)}
          onDone={() => void view.list.refetch()}
        />
      )}
      {view.open === 'finish' && (
        <FinishDialog
          requestId={requestId}
          rosterId={rosterId}
          onClose={() => view.setOpen(null)}
          onDone={() => onPlace({ at: 'ledger' })}
        />
      )}
    </PanelColumn>
  )
}

function ProofreadTable({ view }: { readonly view: ProofreadViewState }) {
  return (
    <LedgerTable
      label={words.list}
      columns={columns}
      rows={view.rows}
      rowKey={({ candidateId }) => candidateId}
      rowNumber={({ rowNumber, listOrder }) => rowNumber ?? listOrder}
      selectedKey={view.person?.candidateId ?? null}
      onSelect={({ candidateId }) => view.setChosen(candidateId)}
      onOpen={view.same}
      recordKeys
      autoFocus
      tone={({ isDone }) => (isDone ? 'normal' : undefined)}
      paging={{ page: view.page, pageSize, total: view.total, onPage: view.turn }}
      empty={<EmptyState>{words.none}</EmptyState>}
    />
  )
}

function ProofreadActs({
  view,
  onPlace,
}: { readonly view: ProofreadViewState } & Pick<
  RosterPlaceProps & { readonly rosterId: number },
  'onPlace'
>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.finish}
          blocked={view.tickedNow === 0 ? words.unfinished(view.total) : undefined}
          onAct={view.finish}
        />
      }
    >
      <KeyButton
        label={words.leave}
        keys="escape"
        keyLabel="Esc"
        variant="text"
        onAct={() => onPlace({ at: 'ledger' })}
      />
      <KeyButton
        label={words.same}
        keyLabel="Enter"
        disabled={!view.person}
        onAct={() => view.same(view.person)}
      />
      <KeyButton
        label={words.differs}
        keys="alt+d"
        keyLabel="Alt+D"
        disabled={!view.person}
        onAct={() => view.setOpen('differ')}
      />
    </ActionBar>
  )
}

type ProofreadViewState = ReturnType<typeof useProofreadView>

function useProofreadView({ rosterId }: Pick<RosterPlaceProps & { readonly rosterId: number }, 'rosterId'>) {
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<number | null>(null)
  const [open, setOpen] = useState<'differ' | 'finish' | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const input = { rosterId, offset: page * pageSize, limit: pageSize }
  const list = useQuery('rosters.proofreadPage', input, { keepOld: true, fresh: true })
  const ticks = useTicks(rosterId)
  const offerUndo = useUndo('rosters.untick', (_, { candidateIds }) => {
    ticks.untick(candidateIds)
    setChosen(candidateIds[0] ?? null)
  })
  const rows = (list.data?.rows ?? []).map((row) => ({
    ...row,
    isDone: row.isTicked || ticks.ticked.has(row.candidateId),
  }))
  const person = rows.find(({ candidateId }) => candidateId === chosen) ?? rows.find(({ isDone }) => !isDone)
  const total = list.data?.total ?? 0
  const before = new Set(
    list.data?.rows.filter(({ isTicked }) => isTicked).map(({ candidateId }) => candidateId),
  )
  const tickedNow = (list.data?.ticked ?? 0) + [...ticks.ticked].filter((id) => !before.has(id)).length

  const same = (one: Marked | undefined) => {
    if (one === undefined) return
    if (!one.isDone && one.refusal === null) {
      ticks.tick(one.candidateId)
      offerUndo(words.tickedNow(one.listOrder), { rosterId, candidateIds: [one.candidateId] })
    }
    const at = rows.findIndex(({ candidateId }) => candidateId === one.candidateId)
    const next = rows[at + 1]
    if (next !== undefined) setChosen(next.candidateId)
    else if ((page + 1) * pageSize < total) turn(page + 1)
  }
  const turn = (to: number) => {
    setChosen(null)
    ticks.settled().then(
      () => setPage(to),
      () => undefined,
    )
  }
  const finish = () => {
    setFailure(null)
    ticks.settled().then(
      () => setOpen('finish'),
      (error: unknown) => setFailure(() => error),
    )
  }
  return {
    page,
    setChosen,
    open,
    setOpen,
    failure,
    list,
    ticks,
    rows,
    person,
    total,
    tickedNow,
    same,
    turn,
    finish,
  }
}
