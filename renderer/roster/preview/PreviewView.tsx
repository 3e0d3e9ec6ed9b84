import { useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import type { PreviewFilter } from '../../../shared/roster/contract.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../../components/mark/KeyHints.tsx'
import { ProgressLine } from '../../components/mark/ProgressLine.tsx'
import { useStatus } from '../../frame/status.tsx'
import { call } from '../../ipc/call.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import { useProgress } from '../../ipc/useProgress.ts'
import { PanelColumn } from '../panelStyles.ts'
import type { RosterPlaceProps } from '../rosterPlace.ts'
import { rosterWords } from '../words.ts'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import { PreviewHead } from './PreviewHead.tsx'
import { ForemostNote, NotesKey, PreviewNotes } from './PreviewNotes.tsx'
import { PreviewRows } from './PreviewRows.tsx'
import { ScriptDialog } from './ScriptDialog.tsx'
import { UnreadDialog } from './UnreadDialog.tsx'

const words = rosterWords.preview

/** 名单预审: every physical row with what is wrong or odd, before anything is stored; committing stores all of it or nothing. */
export function PreviewView({
  requestId,
  start,
  from,
  onPlace,
}: RosterPlaceProps & { readonly start: Output<'rosters.preview'>; readonly from: 'import' | 'entry' }) {
  const view = usePreviewView({ requestId, start, from, onPlace })
  return (
    <PanelColumn>
      <PreviewHead summary={view.summary} filter={view.filter} onFilter={view.setFilter} />
      {view.hasNotes && <PreviewNotes requestId={requestId} summary={view.summary} />}
      <PreviewRows
        previewId={view.previewId}
        version={view.summary}
        filter={view.filter}
        note={!view.hasNotes && <ForemostNote summary={view.summary} />}
        noteKey={
          <NotesKey
            summary={view.summary}
            isOpen={view.hasNotes}
            onTurn={() => view.setNotes(!view.hasNotes)}
          />
        }
      />
      {view.commit.isPending && (
        <ProgressLine
          words={view.progress?.words ?? words.commit}
          done={view.progress?.done ?? 0}
          total={view.progress?.total ?? 0}
          onCancel={() => void call('rosters.cancel', { previewId: null }).catch(view.setFailure)}
        />
      )}
      <ErrorNotice error={view.failure ?? view.commit.error} />
      <KeyHints hints={words.hints} />
      <PreviewActs view={view} from={from} />
      <PreviewDialogs view={view} />
    </PanelColumn>
  )
}

type PreviewViewState = ReturnType<typeof usePreviewView>

interface PreviewPartProps {
  readonly view: PreviewViewState
}

function PreviewActs({ view, from }: PreviewPartProps & { readonly from: 'import' | 'entry' }) {
  const { summary, commit, setOpen } = view
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.commit}
          pending={commit.isPending}
          blocked={blockedBy(summary)}
          onAct={() => commit.mutate({ previewId: view.previewId })}
        />
      }
    >
      <KeyButton
        label={words.discard}
        keys="escape"
        keyLabel="Esc"
        variant="text"
        disabled={commit.isPending}
        onAct={view.discard}
      />
      {from === 'import' && (
        <KeyButton label={words.columnsKey} keys="alt+c" keyLabel="Alt+C" onAct={() => setOpen('columns')} />
      )}
      {summary.census.unread > 0 && (
        <KeyButton
          label={rosterWords.unread.key}
          keys="alt+u"
          keyLabel="Alt+U"
          onAct={() => setOpen('unread')}
        />
      )}
      <KeyButton
        label={words.script}
        keys="alt+k"
        keyLabel="Alt+K"
        disabled={summary.counts.rejected === 0 && !hasOtherDocuments(summary)}
        onAct={() => setOpen('script')}
      />
    </ActionBar>
  )
}

function PreviewDialogs({ view: { open, setOpen, previewId, summary, setSummary } }: PreviewPartProps) {
  const close = () => setOpen(null)
  if (open === 'script') return <ScriptDialog previewId={previewId} onClose={close} />
  if (open === 'unread') return <UnreadDialog summary={summary} onChanged={setSummary} onClose={close} />
  if (open !== 'columns') return null
  const adjusted = (next: Output<'rosters.preview'>) => {
    setSummary(next)
    close()
  }
  return <ColumnsDialog summary={summary} onClose={close} onAdjusted={adjusted} />
}

function usePreviewView({
  requestId,
  start,
  from,
  onPlace,
}: RosterPlaceProps & { readonly start: Output<'rosters.preview'>; readonly from: 'import' | 'entry' }) {
  const [summary, setSummary] = useState(start)
  const [filter, setFilter] = useState<PreviewFilter>({ outcome: 'all', finding: null })
  const [open, setOpen] = useState<'columns' | 'script' | 'unread' | null>(null)
  const [hasNotes, setNotes] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const status = useStatus()
  const progress = useProgress('rosters.preview')
  const { previewId } = summary
  const forgetDraft = useCommand('drafts.discard')
  const commit = useCommand('rosters.commit', {
    onDone: ({ total }) => {
      if (from === 'entry') forgetDraft.mutate({ key: `rosters.typed:${requestId}-${summary.kind}` })
      status.say(words.done(total))
      onPlace({ at: 'ledger' })
    },
  })
  const discard = () => {
    call('rosters.cancel', { previewId }).then(
      () => onPlace(from === 'entry' ? { at: 'entry', kind: summary.kind } : { at: 'ledger' }),
      (error: unknown) => setFailure(() => error),
    )
  }
  return {
    summary,
    setSummary,
    filter,
    setFilter,
    open,
    setOpen,
    hasNotes,
    setNotes,
    failure,
    setFailure,
    progress,
    previewId,
    commit,
    discard,
  }
}

function blockedBy({ total, census }: Output<'rosters.preview'>): string | undefined {
  if (total === 0) return words.blocked
  return census.open > 0 ? rosterWords.unread.blocked(census.open) : undefined
}

const hasOtherDocuments = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.some(({ code }) => code === 'id-other-document')
