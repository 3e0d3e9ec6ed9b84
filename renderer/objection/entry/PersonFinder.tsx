import { useState } from 'react'
import type { ObjectableRow } from '../../../shared/objection/summary.ts'
import { replyInclusionNames } from '../../../shared/reply/model.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { Quiet } from '../../components/layout/layout.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { ListPage } from '../../frame/page/ListPage.tsx'
import { usePages } from '../../frame/page/usePages.ts'
import { useNavigation } from '../../frame/place/navigation.ts'
import { place } from '../../place/place.ts'
import { objectionWords } from '../words.ts'
import { entryWords } from './words.ts'

const words = entryWords.finder
const heads = words.columns

const columns: readonly LedgerColumn<ObjectableRow>[] = [
  { key: 'reply', title: heads.reply, width: 12, cell: (row) => row.replyNumber },
  { key: 'name', title: heads.name, width: 6, cell: (row) => row.name },
  {
    key: 'idNumber',
    title: heads.idNumber,
    width: 12,
    cell: (row) => <IdNumberText value={row.maskedNumber} />,
  },
  { key: 'unit', title: heads.unit, cell: (row) => row.unitName },
  {
    key: 'disputed',
    title: heads.disputed,
    width: 6.5,
    cell: ({ disputed }) => (
      <Lamp tone={disputed === 'listed' ? 'listed' : 'normal'}>{replyInclusionNames[disputed]}</Lamp>
    ),
  },
  { key: 'dispatched', title: heads.dispatched, width: 7, cell: (row) => row.dispatchedOn },
  {
    key: 'open',
    title: heads.open,
    width: 6,
    cell: (row) => row.openObjectionId !== null && <Lamp tone="doubtful">{objectionWords.mark}</Lamp>,
  },
]

export interface PersonFinderProps {
  /** Only persons of this letter; null asks everywhere. */
  readonly requestId: number | null
  onPerson(row: ObjectableRow): void
}

/** The first step of 异议登记: whose result, in which letter of ours. */
export function PersonFinder({ requestId, onPerson }: PersonFinderProps) {
  const [text, setText] = useState('')
  const [selected, setSelected] = useState<number | null>(null)
  const asked = { text, ...(requestId === null ? {} : { requestId }) }
  // Nobody's outcome is shown unasked: it takes a word, or the letter that one came from.
  const isAsked = text !== '' || requestId !== null
  const answered = usePages('objections.candidates', asked, { fresh: true, enabled: isAsked })
  const found = isAsked ? answered : { ...answered, rows: [], paging: { ...answered.paging, total: 0 } }
  const [only] = found.rows.length === 1 ? found.rows : []
  const current = found.rows.find((row) => row.candidateId === selected) ?? only
  const search = (next: string) => {
    setText(next)
    setSelected(null)
  }
  return (
    <ListPage
      title={entryWords.title}
      search={{ label: words.search, autoFocus: true, onSearch: search }}
      filters={
        <Quiet as="p" margin={0} pad="0 0.25rem 0.375rem">
          {words.explain}
        </Quiet>
      }
      list={found}
      table={{
        label: words.label,
        columns,
        rowKey: (row) => row.candidateId,
        selectedKey: current?.candidateId ?? null,
        onSelect: (row) => setSelected(row.candidateId),
        onOpen: onPerson,
        recordKeys: true,
        tone: ({ disputed }) => (disputed === 'listed' ? 'listed' : undefined),
        empty: <EmptyState>{isAsked ? words.empty : words.unasked}</EmptyState>,
      }}
      hints={words.hints}
      acts={<FinderActs current={current} onPerson={onPerson} />}
    />
  )
}

interface FinderActsProps extends Pick<PersonFinderProps, 'onPerson'> {
  readonly current: ObjectableRow | undefined
}

function FinderActs({ current, onPerson }: FinderActsProps) {
  const { go } = useNavigation()
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.choose}
          blocked={current === undefined ? words.none : undefined}
          onAct={() => current && onPerson(current)}
        />
      }
    >
      <KeyButton label={words.back} variant="text" onAct={() => go(place.objections.at())} />
    </ActionBar>
  )
}
