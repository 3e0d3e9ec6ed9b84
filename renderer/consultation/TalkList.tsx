import { useState } from 'react'
import type { TalkRow } from '../../shared/consultation/summary.ts'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { CheckField } from '../components/field/CheckField.tsx'
import { Block, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { DueLamp } from '../frame/day/DueLamp.tsx'
import { ListView } from '../frame/page/ListPage.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { place } from '../place/place.ts'
import { consultationWords } from './words.ts'

const words = consultationWords.list

const columns: readonly LedgerColumn<TalkRow>[] = [
  { key: 'at', title: words.columns.at, width: 9.5, least: 8.5, cell: ({ at }) => beijingMinute(at) },
  { key: 'unit', title: words.columns.unit, cell: ({ unitName }) => unitName },
  { key: 'caller', title: words.columns.caller, width: 6.5, least: 5, cell: ({ callerName }) => callerName },
  {
    key: 'letter',
    title: words.columns.letter,
    width: 6,
    least: 5.5,
    cell: ({ intakeNumber }) => (intakeNumber === null ? words.none : signedNumber('incoming', intakeNumber)),
  },
  { key: 'asked', title: words.columns.asked, cell: ({ asked }) => <span title={asked}>{asked}</span> },
  { key: 'said', title: words.columns.said, cell: ({ said }) => <span title={said}>{said}</span> },
  {
    key: 'promise',
    title: words.columns.promise,
    width: 12,
    least: 10,
    cell: (row) => <PromiseCell row={row} />,
  },
]

function PromiseCell({ row: { promise, promiseKeptAt } }: { readonly row: TalkRow }) {
  if (promise === null) return words.none
  if (promiseKeptAt !== null) return <Lamp tone="closed">{words.isKept}</Lamp>
  return (
    <span title={promise.what}>
      {promise.on.slice(5)} <DueLamp dueOn={promise.on} />
    </span>
  )
}

/** The talks, the latest first; open promises the nearest day first. */
export function TalkList() {
  const { setText, openPromises, setOpenPromises, setSelected, talks, row, keeping, open } = useTalkList()
  return (
    <ListView
      search={{ label: words.search, onSearch: setText }}
      filters={
        <CheckField name="openPromises" value={openPromises} onCommit={setOpenPromises}>
          {words.openPromises}
        </CheckField>
      }
      list={talks}
      table={{
        label: words.label,
        columns,
        rowKey: ({ consultationId }) => consultationId,
        selectedKey: row?.consultationId ?? null,
        onSelect: ({ consultationId }) => setSelected(consultationId),
        onOpen: open,
        recordKeys: true,
        empty: <EmptyState keyLabel={consultationWords.key}>{words.empty}</EmptyState>,
      }}
      hints={words.hints}
      acts={<KeepKey isOwed={isOwed(row)} onKeep={keeping.start} />}
    >
      {row !== undefined && <TalkWords talk={row} />}
      {keeping.isOpen && row !== undefined && <KeepDialog talk={row} onClose={keeping.end} />}
    </ListView>
  )
}

interface KeepKeyProps {
  readonly isOwed: boolean
  onKeep(): void
}

function KeepKey({ isOwed, onKeep }: KeepKeyProps) {
  return (
    <ActionBar>
      <KeyButton label={words.keep} disabled={!isOwed} onAct={onKeep} />
    </ActionBar>
  )
}

const isOwed = (talk: TalkRow | undefined) =>
  talk !== undefined && talk.promise !== null && talk.promiseKeptAt === null

interface TalkProps {
  readonly talk: TalkRow
}

/** What was asked, said and promised, in full. */
function TalkWords({ talk }: TalkProps) {
  return (
    <Block as="dl" margin={0} pad="0.375rem 0.75rem" rule="top">
      <Quiet as="dt">
        {talk.callerName}
        {talk.callerPost !== null && ` ${talk.callerPost}`}：{talk.asked}
      </Quiet>
      <Block as="dd" margin={0}>
        {talk.said}
      </Block>
      {talk.promise !== null && (
        <Block as="dd" margin={0}>
          <strong>{words.keepWhat(talk.promise.what)}</strong>（{talk.promise.on}）
          {talk.promiseKeptHow !== null && `　${words.isKept}：${talk.promiseKeptHow}`}
        </Block>
      )}
    </Block>
  )
}

function KeepDialog({ talk, onClose }: TalkProps & { onClose(): void }) {
  const status = useStatus()
  const keep = useCommand('consultations.keepPromise', {
    onDone: () => {
      onClose()
      status.say(words.kept)
    },
  })
  if (talk.promise === null) return null
  return (
    <ReasonDialog
      open
      title={words.keepTitle}
      consequence={words.keepWhat(talk.promise.what)}
      confirmLabel={words.keepAct}
      phrases={words.keepPhrases}
      minLength={2}
      pending={keep.isPending}
      error={keep.error}
      onCancel={onClose}
      onConfirm={(how) => keep.mutate({ consultationId: talk.consultationId, how })}
    />
  )
}

function useTalkList() {
  const { go } = useNavigation()
  const [text, setText] = useState('')
  const [openPromises, setOpenPromises] = useState(false)
  const [selected, setSelected] = useState<number | null>(null)
  const [isOpen, setOpen] = useState(false)
  const talks = usePages('consultations.list', { text, openPromises })
  const row = talks.rows.find(({ consultationId }) => consultationId === selected)
  const keeping = { isOpen, start: () => setOpen(true), end: () => setOpen(false) }
  const open = ({ requestId }: TalkRow) => {
    if (requestId !== null) go(place.request.at({ requestId }))
  }
  return { setText, openPromises, setOpenPromises, setSelected, talks, row, keeping, open }
}
