import { useState } from 'react'
import type { DatedSubject } from '../../shared/deadline/explain/explained.ts'
import type { DispatchRow } from '../../shared/delivery/contract.ts'
import { dispatchStepNames } from '../../shared/delivery/dispatchStep.ts'
import { beijingDate } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { WhyKey } from '../deadline/open/WhyKey.tsx'
import { DueLamp } from '../frame/day/DueLamp.tsx'
import { ListPage } from '../frame/page/ListPage.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { place } from '../place/place.ts'
import { CombinedPrintDialog } from '../printing/open/CombinedPrintDialog.tsx'
import { stepTone } from '../printing/open/stepTone.ts'
import { dispatchWords } from './words.ts'

const words = dispatchWords.list
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
  const { go, view, setView, ticked, tick, combining, letters } = useDispatchList()
  const open = letters.rows.find(({ replyId }) => replyId === openId)
  return (
    <ListPage
      title={words.title}
      head={
        <KeyButton
          label={words.combined}
          disabled={combining.letters.length < 2}
          onAct={() => combining.start()}
        />
      }
      filters={
        <ChoiceField
          name="view"
          label={words.filter}
          value={view}
          choices={views}
          numbered={false}
          onCommit={(next) => setView(next ?? 'outgoing')}
        />
      }
      list={letters}
      table={{
        label: words.label,
        columns,
        rowKey: (row) => row.replyId,
        selectedKey: openId,
        onSelect: (row) => go(place.dispatch.at({ replyId: row.replyId })),
        recordKeys: true,
        checkedKeys: ticked,
        onCheck: tick,
        empty: <EmptyState>{words.empty}</EmptyState>,
      }}
      hints={words.hints}
      acts={
        <ActionBar>
          <WhyKey subject={whyOf(open)} />
        </ActionBar>
      }
    >
      {combining.isOpen && <CombinedPrintDialog replyIds={combining.letters} onClose={combining.end} />}
    </ListPage>
  )
}

function useDispatchList() {
  const { go } = useNavigation()
  const [view, setView] = useState<View>('outgoing')
  const [ticked, setTicked] = useState<ReadonlySet<string | number>>(new Set())
  const [isOpen, setOpen] = useState(false)
  const letters = usePages('dispatches.list', { view })
  const printable = letters.rows.filter(({ replyId, step }) => step === 'print' && ticked.has(replyId))
  const combining = {
    isOpen,
    /** The ticked letters that can be printed as one job. */
    letters: printable.map(({ replyId }) => replyId),
    start: () => setOpen(true),
    end: () => {
      setOpen(false)
      setTicked(new Set())
    },
  }
  return { go, view, setView, ticked, tick: setTicked, combining, letters }
}

/** 为什么是这一天 asks about the incoming letter; a letter of another ground has no counted date. */
function whyOf(open: DispatchRow | undefined): DatedSubject | null {
  const id = open?.requestId ?? null
  return id === null ? null : { of: 'request', id }
}
