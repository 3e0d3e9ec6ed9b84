import { type ClipboardEvent, useMemo, useRef, useState } from 'react'
import { purposeNames } from '../../../shared/candidate/model.ts'
import type { RosterKind } from '../../../shared/roster/model.ts'
import { type PasteReading, readPaste } from '../../../shared/roster/typed/readPaste.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { Quiet } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { EntryGrid } from '../../components/table/EntryGrid.tsx'
import type { EntryColumn } from '../../components/table/entryColumn.ts'
import { type EntryRow, isBlank } from '../../components/table/entryRows.ts'
import { useDraft } from '../../form/useDraft.ts'
import { useSession } from '../../frame/session/session.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { PanelColumn, PanelLine, PanelList } from '../panelStyles.ts'
import type { RosterPlaceProps } from '../rosterPlace.ts'
import { rosterWords } from '../words.ts'
import { useArrival } from './arrival.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { SupplementRows } from './SupplementRows.tsx'
import { typedMarks } from './typedMarks.ts'
import { draftRows, typedRow } from './typedRows.ts'

const words = rosterWords.entry
const titles = rosterWords.columns
const trim = (text: string) => text.trim()

const columns: readonly EntryColumn[] = [
  { key: 'name', title: titles.name, width: 6, normalise: trim },
  { key: 'idNumber', title: titles.number, width: 13, mono: true, normalise: trim },
  { key: 'sex', title: titles.sex, width: 3, normalise: trim },
  { key: 'purpose', title: titles.purpose, width: 4, normalise: trim },
  { key: 'employer', title: titles.employer, normalise: trim },
  { key: 'position', title: titles.position, normalise: trim },
  { key: 'idType', title: titles.idType, width: 6, normalise: trim },
]

/** 录入名单: the list is typed from the sealed paper or pasted; every row is checked as it is typed, the draft survives. */
export function EntryView({ requestId, kind, onPlace }: RosterPlaceProps & { readonly kind: RosterKind }) {
  const view = useEntryView({ requestId, kind, onPlace })
  const { paste } = view
  return (
    <PanelColumn
      onPasteCapture={view.readBlock}
      onPaste={() => {
        view.pasted.current = true
      }}
    >
      <PanelLine>
        <strong>{kind === 'initial' ? words.title : words.supplementTitle}</strong>
        <Lamp tone={view.typed === view.declared ? 'normal' : 'waiting'}>
          {words.count(view.typed, view.declared)}
        </Lamp>
        <Quiet>{view.restored ? words.restored : words.hint}</Quiet>
        <Quiet>{view.frame !== undefined && `${titles.purpose}：${purposeNames[view.frame.purpose]}`}</Quiet>
      </PanelLine>
      {kind === 'supplement' && <SupplementRows form={view.arrival} />}
      <PanelList>
        <EntryGrid
          label={words.grid}
          columns={columns}
          rows={view.rows}
          onRows={view.change}
          marks={(_row, index) => view.marks.get(index) ?? []}
          autoFocus={kind === 'initial'}
          keep={view.draft}
        />
      </PanelList>
      <ErrorNotice error={view.preview.error ?? view.draft.error ?? view.letter.error} />
      <EntryActs onPlace={onPlace} view={view} />
      {paste !== null && (
        <PasteDialog
          reading={paste.reading}
          onRows={(taken) => view.take(taken, paste.row)}
          onClose={() => view.setPaste(null)}
        />
      )}
    </PanelColumn>
  )
}

function EntryActs({
  view,
  onPlace,
}: { readonly view: EntryViewState } & Pick<RosterPlaceProps & { readonly kind: RosterKind }, 'onPlace'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.check}
          pending={view.preview.isPending}
          blocked={
            view.typed === 0
              ? words.empty
              : view.arrival.arrival === null
                ? rosterWords.arrival.count
                : undefined
          }
          onAct={view.check}
        />
      }
    >
      <KeyButton
        label={words.leave}
        keys="escape"
        keyLabel="Esc"
        variant="text"
        onAct={() => {
          view.draft.keep()
          onPlace({ at: 'ledger' })
        }}
      />
    </ActionBar>
  )
}

type EntryViewState = ReturnType<typeof useEntryView>

function useEntryView({ requestId, kind, onPlace }: RosterPlaceProps & { readonly kind: RosterKind }) {
  const [rows, setRows] = useState<readonly EntryRow[]>([])
  const [restored, setRestored] = useState(false)
  const pasted = useRef(false)
  const [paste, setPaste] = useState<{ readonly reading: PasteReading; readonly row: number } | null>(null)
  const session = useSession()
  const arrival = useArrival(kind, session.today)
  const letter = useQuery('requests.get', { requestId }, { keepOld: true })
  const draft = useDraft(
    `rosters.typed:${requestId}-${kind}`,
    {
      values: () => ({ rows }),
      reset: (values) => {
        setRows(draftRows(values?.rows))
        setRestored(true)
      },
    },
    place.request.at({ requestId, panel: 'roster', typing: kind }),
  )
  const preview = useCommand('rosters.previewTyped', {
    onDone: (summary) => onPlace({ at: 'preview', summary, from: 'entry' }),
  })
  const frame = letter.data
  const marks = useMemo(
    () =>
      frame === undefined
        ? new Map()
        : typedMarks(rows, { receivedOn: frame.receivedOn, purpose: frame.purpose }),
    [rows, frame],
  )
  const change = (next: readonly EntryRow[]) => {
    setRows(next)
    draft.changed()
  }
  // What is a list is read as one, with its columns shown first; anything else goes where the caret stands.
  const readBlock = (event: ClipboardEvent<HTMLElement>) => {
    const at = event.target instanceof HTMLInputElement ? event.target.dataset.cell : undefined
    const reading = at === undefined ? null : readPaste(event.clipboardData.getData('text/plain'))
    if (reading === null) return
    event.preventDefault()
    event.stopPropagation()
    pasted.current = true
    setPaste({ reading, row: Number.parseInt(at ?? '0', 10) })
  }
  const take = (taken: readonly EntryRow[], row: number) => {
    const after = rows.slice(row)
    change([...rows.slice(0, row), ...taken, ...(after[0] && isBlank(after[0]) ? after.slice(1) : after)])
    setPaste(null)
  }
  const typed = rows.filter((row) => !isBlank(row)).length
  const declared = kind === 'supplement' ? (arrival.count ?? 0) : (frame?.declaredCount ?? 0)
  const check = () => {
    draft.keep()
    if (arrival.arrival === null) return
    const source = pasted.current ? 'paste' : 'typed'
    preview.mutate({ requestId, arrival: arrival.arrival, source, rows: rows.map(typedRow) })
  }
  return {
    rows,
    restored,
    pasted,
    paste,
    setPaste,
    arrival,
    letter,
    draft,
    preview,
    frame,
    marks,
    change,
    readBlock,
    take,
    typed,
    declared,
    check,
  }
}
