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
import { HeadDialog } from './HeadDialog.tsx'
import { EntryDetail } from './open/EntryDetail.tsx'
import { SettleBreachDialog } from './SettleBreachDialog.tsx'
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
  { key: 'reason', brief: 'elsewhere', title: words.reason, cell: ({ reason }) => reason ?? '' },
]

const shownOf = ({ objectWords, ...line }: AuditLine) => ({ ...line, object: objectWords })

/** The trail, read like a book: newest first, an entry's content beside it, and the proof that no page is missing. */
export function AuditScreen() {
  const screen = useAuditScreen()
  return (
    <ScreenPage
      title={words.title}
      head={
        <Quiet>
          {words.explain}　{words.total(screen.entries.data?.total ?? 0)}
          {screen.fingerprint !== null && (
            <>
              {words.exportKey}
              <code>{screen.fingerprint}</code>
            </>
          )}
          {screen.filter.about !== undefined && screen.entries.data !== undefined && (
            <>　{words.readAs[screen.entries.data.readAs ?? 'none']}</>
          )}
        </Quiet>
      }
      padded={false}
      foot={<AuditFoot screen={screen} />}
    >
      <Column tall>
        <AuditFilterBar
          onSearch={(next) => {
            screen.setBefore(undefined)
            screen.setFilter(next)
          }}
        />
        <ErrorNotice error={screen.entries.error ?? screen.verify.error ?? screen.whole.error} />
        <Grid grow shrinks columns="minmax(0, 1fr) 26rem">
          <AuditTable screen={screen} />
          <EntryDetail
            entry={screen.selected && shownOf(screen.selected)}
            onReveal={(reason) =>
              // A mutation keeps its answer until it is reset; only the entry on the screen may.
              screen
                .reveal({ seq: screen.selectedSeq ?? 0, reason })
                .then(shownOf)
                .finally(screen.forgetRevealed)
            }
          />
        </Grid>
        {screen.settlesBreach && <SettleBreachDialog onClose={() => screen.setSettlesBreach(false)} />}
        {screen.asksForHead && <HeadDialog onClose={() => screen.setAsksForHead(false)} />}
        {screen.asksForCode && (
          <CodeDialog
            onWalk={(code) => {
              screen.setAsksForCode(false)
              screen.whole.walk(code)
            }}
            onClose={() => screen.setAsksForCode(false)}
          />
        )}
      </Column>
    </ScreenPage>
  )
}

function AuditTable({ screen }: { readonly screen: AuditScreenState }) {
  return (
    <LedgerTable
      label={words.list}
      columns={columns}
      rows={screen.lines}
      rowKey={({ seq }) => seq}
      rowNumber={({ seq }) => seq}
      empty={<EmptyState>{words.empty}</EmptyState>}
      selectedKey={screen.selectedSeq}
      onSelect={({ seq }) => screen.setSelectedSeq(seq)}
      tone={({ result, seq }) => {
        if (seq === (screen.whole.verdict?.firstBad?.seq ?? screen.verify.data?.firstBadSeq))
          return 'rejected'
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
  const [asksForHead, setAsksForHead] = useState(false)
  const [settlesBreach, setSettlesBreach] = useState(false)
  const fingerprint = useQuery('audit.exportKey', {}).data?.fingerprint ?? null
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
    asksForHead,
    settlesBreach,
    setSettlesBreach,
    setAsksForHead,
    fingerprint,
    isWalking,
    progress,
    reveal,
    forgetRevealed,
    lines,
    nextBefore,
    selected,
  }
}

function AuditFoot({ screen }: { readonly screen: AuditScreenState }) {
  return (
    <>
      {screen.isWalking && (
        <ProgressLine
          words={screen.progress?.words ?? (screen.whole.isPending ? words.code.running : words.verifying)}
          done={screen.progress?.done ?? 0}
          total={screen.progress?.total ?? 0}
        />
      )}
      {screen.verify.data !== undefined && screen.whole.verdict === null && (
        <VerdictLine verdict={screen.verify.data} />
      )}
      {screen.whole.verdict !== null && (
        <WholeVerdictCard verdict={screen.whole.verdict} onClose={screen.whole.forget} />
      )}
      <AuditActs screen={screen} />
    </>
  )
}

function AuditActs({ screen }: { readonly screen: AuditScreenState }) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.verify}
          pending={screen.isWalking}
          onAct={() => screen.verify.mutate({})}
        />
      }
    >
      <KeyButton
        label={words.code.open}
        keys="alt+v"
        keyLabel="Alt+V"
        disabled={screen.isWalking}
        onAct={() => screen.setAsksForCode(true)}
      />
      <KeyButton
        label={words.head.open}
        keys="alt+j"
        keyLabel="Alt+J"
        onAct={() => screen.setAsksForHead(true)}
      />
      <KeyButton
        label={words.breach.open}
        keys="alt+k"
        keyLabel="Alt+K"
        onAct={() => screen.setSettlesBreach(true)}
      />
      <KeyButton
        label={words.newest}
        disabled={screen.before === undefined}
        onAct={() => screen.setBefore(undefined)}
      />
      <KeyButton
        label={words.older}
        keys="alt+pagedown"
        keyLabel="Alt+PgDn"
        disabled={screen.nextBefore === null}
        onAct={() => screen.setBefore(screen.nextBefore ?? undefined)}
      />
    </ActionBar>
  )
}
