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
import { PreviewForecast } from './PreviewForecast.tsx'
import { PreviewHead } from './PreviewHead.tsx'
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
  const {
    summary,
    setSummary,
    filter,
    setFilter,
    open,
    setOpen,
    failure,
    setFailure,
    progress,
    previewId,
    commit,
    discard,
  } = usePreviewView({ requestId, start, from, onPlace })
  return (
    <PanelColumn>
      <PreviewHead requestId={requestId} summary={summary} filter={filter} onFilter={setFilter} />
      <PreviewForecast requestId={requestId} summary={summary} />
      <PreviewRows previewId={previewId} version={summary} filter={filter} />
      {commit.isPending && (
        <ProgressLine
          words={progress?.words ?? words.commit}
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
          onCancel={() => void call('rosters.cancel', { previewId: null }).catch(setFailure)}
        />
      )}
      <ErrorNotice error={failure ?? commit.error} />
      <KeyHints hints={words.hints} />
      <ActionBar
        primary={
          <PrimaryAction
            label={words.commit}
            pending={commit.isPending}
            blocked={blockedBy(summary)}
            onAct={() => commit.mutate({ previewId })}
          />
        }
      >
        <KeyButton
          label={words.discard}
          keys="escape"
          keyLabel="Esc"
          variant="text"
          disabled={commit.isPending}
          onAct={discard}
        />
        {from === 'import' && (
          <KeyButton
            label={words.columnsKey}
            keys="alt+c"
            keyLabel="Alt+C"
            onAct={() => setOpen('columns')}
          />
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
          keys="alt+s"
          keyLabel="Alt+S"
          disabled={summary.counts.rejected === 0 && !hasOtherDocuments(summary)}
          onAct={() => setOpen('script')}
        />
      </ActionBar>
      {open === 'script' && <ScriptDialog previewId={previewId} onClose={() => setOpen(null)} />}
      {open === 'unread' && (
        <UnreadDialog summary={summary} onChanged={setSummary} onClose={() => setOpen(null)} />
      )}
      {open === 'columns' && (
        <ColumnsDialog
          summary={summary}
          onClose={() => setOpen(null)}
          onAdjusted={(next) => {
            setSummary(next)
            setOpen(null)
          }}
        />
      )}
    </PanelColumn>
  )
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
