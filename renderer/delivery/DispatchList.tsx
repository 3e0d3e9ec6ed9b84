import { useState } from 'react'
import type { DispatchRow } from '../../shared/delivery/contract.ts'
import { dispatchStepNames } from '../../shared/delivery/dispatchStep.ts'
import { beijingDate } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block, Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { WhyKey } from '../deadline/open/WhyKey.tsx'
import { DueLamp } from '../frame/day/DueLamp.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { CombinedPrintDialog } from '../printing/open/CombinedPrintDialog.tsx'
import { stepTone } from '../printing/open/stepTone.ts'
import { dispatchWords } from './words.ts'

const words = dispatchWords.list
const pageSize = 50
type View = keyof typeof words.views
const views = (Object.keys(words.views) as View[]).map((value) => ({ value, label: words.views[value] }))

const columns: readonly LedgerColumn<DispatchRow>[] = [
  { key: 'number', title: words.columns.number, width: 8.5, cell: (row) => row.documentNumber },
  {
    key: 'step',
    title: words.columns.step,
    width: 6,
    cell: (row) => <Lamp tone={stepTone(row.step)}>{dispatchStepNames[row.step]}</Lamp>,
  },
  {
    key: 'due',
    title: words.columns.due,
    width: 8,
    // The reply's limit runs until the letter has left.
    cell: ({ dueOn, extendedDueOn, dispatchedAt }) => (
      <DueLamp
        dueOn={dueOn}
        extendedDueOn={extendedDueOn}
        closedOn={dispatchedAt === null ? null : beijingDate(dispatchedAt)}
      />
    ),
  },
  { key: 'unit', title: words.columns.unit, cell: (row) => row.unitName },
]

export interface DispatchListProps {
  /** The letter that is open beside the list. */
  readonly openId: number | null
}

/** Letters on their way out, by their last day; signed ones can be ticked and printed as one job. */
export function DispatchList({ openId }: DispatchListProps) {
  const {
    go,
    view,
    setView,
    page,
    setPage,
    ticked,
    setTicked,
    isCombining,
    setIsCombining,
    letters,
    rows,
    open,
    combinable,
    close,
  } = useDispatchList({ openId })
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      head={
        <KeyButton
          label={words.combined}
          disabled={combinable.length < 2}
          onAct={() => setIsCombining(true)}
        />
      }
      foot={
        <>
          <KeyHints hints={words.hints} />
          <ActionBar>
            <WhyKey subject={open === undefined ? null : { of: 'request', id: open.requestId }} />
          </ActionBar>
        </>
      }
    >
      <Column tall>
        <Block pad="0 0.5rem">
          <ChoiceField
            name="view"
            label={words.filter}
            value={view}
            choices={views}
            numbered={false}
            onCommit={(next) => {
              setView(next ?? 'outgoing')
              setPage(0)
            }}
          />
        </Block>
        <ErrorNotice error={letters.error} onRetry={() => void letters.refetch()} />
        <DispatchListTable
          openId={openId}
          go={go}
          page={page}
          setPage={setPage}
          ticked={ticked}
          setTicked={setTicked}
          letters={letters}
          rows={rows}
        />
      </Column>
      {isCombining && (
        <CombinedPrintDialog replyIds={combinable.map(({ replyId }) => replyId)} onClose={close} />
      )}
    </ScreenPage>
  )
}

function DispatchListTable({
  openId,
  go,
  page,
  setPage,
  ticked,
  setTicked,
  letters,
  rows,
}: Pick<DispatchListProps, 'openId'> &
  Pick<DispatchListState, 'go' | 'page' | 'setPage' | 'ticked' | 'setTicked' | 'letters' | 'rows'>) {
  return (
    <LedgerTable
      label={words.label}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.replyId}
      selectedKey={openId}
      onSelect={(row) => go(place.dispatch.at({ replyId: row.replyId }))}
      recordKeys
      checkedKeys={ticked}
      onCheck={(keys) => setTicked(new Set([...keys].map(Number)))}
      empty={<EmptyState>{words.empty}</EmptyState>}
      paging={{ page, pageSize, total: letters.data?.total ?? 0, onPage: setPage }}
    />
  )
}

type DispatchListState = ReturnType<typeof useDispatchList>

function useDispatchList({ openId }: DispatchListProps) {
  const { go } = useNavigation()
  const [view, setView] = useState<View>('outgoing')
  const [page, setPage] = useState(0)
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set())
  const [isCombining, setIsCombining] = useState(false)
  const letters = useQuery(
    'dispatches.list',
    { view, offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  useKeys('f5', () => void letters.refetch())
  const rows = letters.data?.rows ?? []
  const open = rows.find(({ replyId }) => replyId === openId)
  const combinable = rows.filter(({ replyId, step }) => step === 'print' && ticked.has(replyId))
  const close = () => {
    setIsCombining(false)
    setTicked(new Set())
  }
  return {
    go,
    view,
    setView,
    page,
    setPage,
    ticked,
    setTicked,
    isCombining,
    setIsCombining,
    letters,
    rows,
    open,
    combinable,
    close,
  }
}
