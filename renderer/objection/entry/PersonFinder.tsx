import { useEffect, useRef, useState } from 'react'
import type { ObjectableRow } from '../../../shared/objection/summary.ts'
import { replyInclusionNames } from '../../../shared/reply/model.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { SearchField } from '../../components/field/SearchField.tsx'
import { useKeys } from '../../components/keyboard/useKeys.ts'
import { Block, Column, Quiet } from '../../components/layout/layout.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import { KeyHints } from '../../components/mark/KeyHints.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { LedgerTable } from '../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { ScreenPage } from '../../frame/page/ScreenPage.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { objectionWords } from '../words.ts'
import { entryWords } from './words.ts'

const words = entryWords.finder
const heads = words.columns
const pageSize = 50

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
  const { go, setText, page, setPage, setSelected, search, found, rows, current } = usePersonFinder({
    requestId,
  })
  return (
    <ScreenPage
      title={entryWords.title}
      padded={false}
      head={
        <PersonFinderHead setText={setText} setPage={setPage} setSelected={setSelected} search={search} />
      }
      foot={<PersonFinderFoot go={go} current={current} onPerson={onPerson} />}
    >
      <Column tall>
        <Quiet as="p" margin={0} pad="0 0.75rem 0.375rem">
          {words.explain}
        </Quiet>
        <ErrorNotice error={found.error} />
        <PersonFinderTable
          onPerson={onPerson}
          page={page}
          setPage={setPage}
          setSelected={setSelected}
          found={found}
          rows={rows}
          current={current}
        />
      </Column>
    </ScreenPage>
  )
}

function PersonFinderTable({
  onPerson,
  page,
  setPage,
  setSelected,
  found,
  rows,
  current,
}: Pick<PersonFinderProps, 'onPerson'> &
  Pick<PersonFinderState, 'page' | 'setPage' | 'setSelected' | 'found' | 'rows' | 'current'>) {
  return (
    <LedgerTable
      label={words.label}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.candidateId}
      selectedKey={current?.candidateId ?? null}
      onSelect={(row) => setSelected(row.candidateId)}
      onOpen={onPerson}
      recordKeys
      tone={({ disputed }) => (disputed === 'listed' ? 'listed' : undefined)}
      empty={<EmptyState>{words.empty}</EmptyState>}
      paging={{ page, pageSize, total: found.data?.total ?? 0, onPage: setPage }}
    />
  )
}

type PersonFinderState = ReturnType<typeof usePersonFinder>

function usePersonFinder({ requestId }: Pick<PersonFinderProps, 'requestId'>) {
  const { go } = useNavigation()
  const [text, setText] = useState('')
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<number | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const toBox = () => search.current?.select()
  useKeys('f3', toBox)
  useEffect(() => search.current?.focus(), [])
  const found = useQuery(
    'objections.candidates',
    {
      text,
      offset: page * pageSize,
      limit: pageSize,
      ...(requestId === null ? {} : { requestId }),
    },
    { keepOld: true, fresh: true },
  )
  const rows = found.data?.rows ?? []
  const current = rows.find((row) => row.candidateId === selected) ?? rows[0]
  return { go, setText, page, setPage, setSelected, search, found, rows, current }
}

function PersonFinderHead({
  setText,
  setPage,
  setSelected,
  search,
}: Pick<PersonFinderState, 'setText' | 'setPage' | 'setSelected' | 'search'>) {
  return (
    <Block grow widest="34rem">
      <SearchField
        label={words.search}
        placeholder={words.search}
        inputRef={search}
        onSearch={(next) => {
          setText(next)
          setPage(0)
          setSelected(null)
        }}
      />
    </Block>
  )
}

function PersonFinderFoot({
  go,
  current,
  onPerson,
}: Pick<PersonFinderState, 'go' | 'current'> & Pick<PersonFinderProps, 'onPerson'>) {
  return (
    <>
      <KeyHints hints={words.hints} />
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
    </>
  )
}
