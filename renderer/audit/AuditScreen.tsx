import { useState } from 'react'
import type { AuditFilter, AuditLine } from '../../shared/audit/contract.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Column, Grid, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { ProgressLine } from '../components/mark/ProgressLine.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useProgress } from '../ipc/useProgress.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { AuditFilterBar } from './AuditFilterBar.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { EntryDetail } from './open/EntryDetail.tsx'
import { useWholeWalk } from './useWholeWalk.ts'
import { VerdictLine } from './VerdictLine.tsx'
import { WholeVerdictCard } from './WholeVerdictCard.tsx'
import { auditWords as words } from './words.ts'

const columns: readonly LedgerColumn<AuditLine>[] = [
  { key: 'at', title: words.at, width: 9.5, cell: ({ at }) => beijingMinute(at) },
  { key: 'actor', title: words.actor, width: 6, cell: ({ actor }) => actor },
  {
    key: 'words',
    title: words.act,
    width: 13,
    cell: (line) => `${line.words} ${words.result[line.result] ?? ''}`,
  },
  {
    key: 'object',
    title: words.object,
    width: 12,
    cell: ({ objectWords }) => <span title={objectWords}>{objectWords}</span>,
  },
  { key: 'reason', title: words.reason, cell: ({ reason }) => reason ?? '' },
]

const shownOf = ({ objectWords, ...line }: AuditLine) => ({ ...line, object: objectWords })

/** The trail, read like a book: newest first, an entry's content beside it, and the proof that no page is missing. */
export function AuditScreen() {
  const {
    filter,
    setFilter,
    before,
    setBefore,
    selectedSeq,
    setSelectedSeq,
    entries,
    verify,
    whole,
    asksForCode,
    setAsksForCode,
    isWalking,
    progress,
    reveal,
    forgetRevealed,
    lines,
    nextBefore,
    selected,
  } = useAuditScreen()
  return (
    <ScreenPage
      title={words.title}
      head={
        <Quiet>
          {words.explain}　{words.total(entries.data?.total ?? 0)}
          {filter.about !== undefined && entries.data !== undefined && (
            <>　{words.readAs[entries.data.readAs ?? 'none']}</>
          )}
        </Quiet>
      }
      padded={false}
      foot={
        <AuditFoot
          before={before}
          setBefore={setBefore}
          verify={verify}
          whole={whole}
          setAsksForCode={setAsksForCode}
          isWalking={isWalking}
          progress={progress}
          nextBefore={nextBefore}
        />
      }
    >
      <Column tall>
        <AuditFilterBar
          onSearch={(next) => {
            setBefore(undefined)
            setFilter(next)
          }}
        />
        <ErrorNotice error={entries.error ?? verify.error ?? whole.error} />
        <Grid grow shrinks columns="minmax(0, 1fr) 26rem">
          <AuditTable
            selectedSeq={selectedSeq}
            setSelectedSeq={setSelectedSeq}
            verify={verify}
            whole={whole}
            lines={lines}
          />
          <EntryDetail
            entry={selected && shownOf(selected)}
            onReveal={(reason) =>
              // A mutation keeps its answer until it is reset; only the entry on the screen may.
              reveal({ seq: selectedSeq ?? 0, reason })
                .then(shownOf)
                .finally(forgetRevealed)
            }
          />
        </Grid>
        {asksForCode && (
          <CodeDialog
            onWalk={(code) => {
              setAsksForCode(false)
              whole.walk(code)
            }}
            onClose={() => setAsksForCode(false)}
          />
        )}
      </Column>
    </ScreenPage>
  )
}

function AuditTable({
  selectedSeq,
  setSelectedSeq,
  verify,
  whole,
  lines,
}: Pick<AuditScreenState, 'selectedSeq' | 'setSelectedSeq' | 'verify' | 'whole' | 'lines'>) {
  return (
    <LedgerTable
      label={words.list}
      columns={columns}
      rows={lines}
      rowKey={({ seq }) => seq}
      rowNumber={({ seq }) => seq}
      empty={<EmptyState>{words.empty}</EmptyState>}
      selectedKey={selectedSeq}
      onSelect={({ seq }) => setSelectedSeq(seq)}
      tone={({ result, seq }) => {
        if (seq === (whole.verdict?.firstBad?.seq ?? verify.data?.firstBadSeq)) return 'rejected'
        return result === 'done' ? 'normal' : 'doubtful'
      }}
      recordKeys
      autoFocus
    />
  )
}

type AuditScreenState = ReturnType<typeof useAuditScreen>

function useAuditScreen() {
  const [filter, setFilter] = useState<AuditFilter>({})
  const [before, setBefore] = useState<number | undefined>(undefined)
  const [selectedSeq, setSelectedSeq] = useState<number | null>(null)
  const entries = useQuery(
    'audit.list',
    { filter, limit: 200, ...(before === undefined ? {} : { before }) },
    { keepOld: true },
  )
  const verify = useCommand('audit.verify')
  const whole = useWholeWalk()
  const [asksForCode, setAsksForCode] = useState(false)
  const isWalking = verify.isPending || whole.isPending
  const progress = useProgress('audit.verify')
  const { mutateAsync: reveal, reset: forgetRevealed } = useCommand('audit.reveal')
  const lines = entries.data?.lines ?? []
  const nextBefore = entries.data?.nextBefore ?? null
  const selected = lines.find(({ seq }) => seq === selectedSeq) ?? null
  return {
    filter,
    setFilter,
    before,
    setBefore,
    selectedSeq,
    setSelectedSeq,
    entries,
    verify,
    whole,
    asksForCode,
    setAsksForCode,
    isWalking,
    progress,
    reveal,
    forgetRevealed,
    lines,
    nextBefore,
    selected,
  }
}

function AuditFoot({
  before,
  setBefore,
  verify,
  whole,
  setAsksForCode,
  isWalking,
  progress,
  nextBefore,
}: Pick<
  AuditScreenState,
  'before' | 'setBefore' | 'verify' | 'whole' | 'setAsksForCode' | 'isWalking' | 'progress' | 'nextBefore'
>) {
  return (
    <>
      {isWalking && (
        <ProgressLine
          words={progress?.words ?? (whole.isPending ? words.code.running : words.verifying)}
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
        />
      )}
      {verify.data !== undefined && whole.verdict === null && <VerdictLine verdict={verify.data} />}
      {whole.verdict !== null && <WholeVerdictCard verdict={whole.verdict} onClose={whole.forget} />}
      <AuditActs
        before={before}
        setBefore={setBefore}
        verify={verify}
        setAsksForCode={setAsksForCode}
        isWalking={isWalking}
        nextBefore={nextBefore}
      />
    </>
  )
}

function AuditActs({
  before,
  setBefore,
  verify,
  setAsksForCode,
  isWalking,
  nextBefore,
}: Pick<
  Pick<
    AuditScreenState,
    'before' | 'setBefore' | 'verify' | 'whole' | 'setAsksForCode' | 'isWalking' | 'progress' | 'nextBefore'
  >,
  'before' | 'setBefore' | 'verify' | 'setAsksForCode' | 'isWalking' | 'nextBefore'
>) {
  return (
    <ActionBar
      primary={<PrimaryAction label={words.verify} pending={isWalking} onAct={() => verify.mutate({})} />}
    >
      <KeyButton
        label={words.code.open}
        keys="alt+v"
        keyLabel="Alt+V"
        disabled={isWalking}
        onAct={() => setAsksForCode(true)}
      />
      <KeyButton label={words.newest} disabled={before === undefined} onAct={() => setBefore(undefined)} />
      <KeyButton
        label={words.older}
        keys="alt+pagedown"
        keyLabel="Alt+PgDn"
        disabled={nextBefore === null}
        onAct={() => setBefore(nextBefore ?? undefined)}
      />
    </ActionBar>
  )
}
