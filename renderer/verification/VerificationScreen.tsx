import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { type ReactNode, useState } from 'react'
import type { VerificationRow } from '../../shared/verification/summary.ts'
import { Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { WhyFoot } from '../deadline/open/WhyFoot.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useMay } from '../frame/session/useMay.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { BlindCheck } from './BlindCheck.tsx'
import { CheckList } from './CheckList.tsx'
import { DisputePage } from './DisputePage.tsx'
import { PageCheckScreen } from './PageCheckScreen.tsx'
import { ReadAloud } from './ReadAloud.tsx'
import { verificationWords as words } from './words.ts'

const checkerTabs = ['blind', 'aloud', 'pages', 'disputes'] as const
type TabKey = (typeof checkerTabs)[number]

/** 核对: who waits left, one person at a time right; the ways of checking as tabs, 待核定 for whoever may be the third person. */
export function VerificationScreen() {
  const may = useMay()
  const tabs: readonly TabKey[] = may('verifications.queue') ? checkerTabs : ['disputes']
  const waiting = useWaitingByTab(tabs)
  const [chosen, setTab] = useState<TabKey | null>(null)
  // Opened where something waits; it then stays, whatever becomes of it.
  const isKnown = tabs.every((key) => waiting[key] !== undefined)
  const first = tabs.find((key) => (waiting[key] ?? 0) > 0)
  if (chosen === null && isKnown && first !== undefined) setTab(first)
  const tab = chosen ?? tabs[0] ?? 'disputes'
  const head = (
    <Tabs
      value={tab}
      onChange={(_, next: TabKey) => setTab(next)}
      aria-label={words.tabsLabel}
      variant="fullWidth"
      sx={{ flex: 'none', '& .MuiTab-root': { minWidth: 0, px: 1 } }}
    >
      {tabs.map((key) => (
        <Tab key={key} value={key} label={words.tabOf(words.tabs[key], waiting[key])} />
      ))}
    </Tabs>
  )
  if (tab === 'pages') return <PageCheckScreen head={head} />
  return tab === 'disputes' ? <Disputes head={head} /> : <Waiting key={tab} head={head} mode={tab} />
}

/** How much waits in each way of checking; undefined until it is known, and where one person checks another's entry in another way. */
function useWaitingByTab(tabs: readonly TabKey[]): Readonly<Partial<Record<TabKey, number>>> {
  const isChecker = tabs.includes('blind')
  const queue = useQuery(
    'verifications.queue',
    { offset: 0, limit: 100 },
    { keepOld: true, enabled: isChecker },
  )
  const pages = useQuery('verifications.pages', {}, { keepOld: true, enabled: isChecker })
  const disputes = useQuery('verifications.disputes', {}, { keepOld: true })
  const known = {
    blind: queue.data?.total,
    aloud: queue.data?.total,
    pages: pages.data?.length,
    disputes: disputes.data?.length,
  }
  return Object.fromEntries(Object.entries(known).filter(([, count]) => count !== undefined))
}

/** The next line below, or the first of the others. */
function nextOf(rows: readonly VerificationRow[], from: number | null, done: readonly number[]) {
  const at = rows.findIndex(({ candidateId }) => candidateId === from)
  const isOpen = ({ candidateId }: VerificationRow) => candidateId !== from && !done.includes(candidateId)
  return (rows.slice(at + 1).find(isOpen) ?? rows.find(isOpen))?.candidateId ?? null
}

function Waiting({ head, mode }: { readonly head: ReactNode; readonly mode: 'blind' | 'aloud' }) {
  const [candidateId, setCandidateId] = useState<number | null>(null)
  const queue = useQuery('verifications.queue', { offset: 0, limit: 100 }, { keepOld: true })
  const rows = queue.data?.rows ?? []
  const current = rows.some((row) => row.candidateId === candidateId) ? candidateId : null
  const next = (done: readonly number[] = []) => setCandidateId(nextOf(rows, candidateId, done))
  return (
    <TwoPane
      name="verification"
      folds={current !== null}
      leftLabel={words.listLabel}
      left={
        <ScreenPage
          title={words.title}
          head={<Quiet>{words.waiting(queue.data?.total ?? 0)}</Quiet>}
          padded={false}
          foot={<WhyFoot subject={current === null ? null : { of: 'candidate', id: current }} />}
        >
          {head}
          <ErrorNotice error={queue.error} onRetry={() => void queue.refetch()} />
          <CheckList rows={rows} selected={current} onSelect={setCandidateId} empty={words.empty[mode]} />
        </ScreenPage>
      }
      rightLabel={words.fileLabel}
      right={
        current === null ? (
          <EmptyState>{rows.length === 0 ? words.empty[mode] : words.choose[mode]}</EmptyState>
        ) : mode === 'blind' ? (
          <BlindCheck key={current} candidateId={current} onDone={() => next()} />
        ) : (
          <ReadAloud candidateId={current} onNext={next} />
        )
      }
    />
  )
}

function Disputes({ head }: { readonly head: ReactNode }) {
  const [candidateId, setCandidateId] = useState<number | null>(null)
  const disputes = useQuery('verifications.disputes', {}, { keepOld: true })
  const rows = disputes.data ?? []
  const current = rows.some((row) => row.candidateId === candidateId) ? candidateId : null
  return (
    <TwoPane
      name="verification"
      leftLabel={words.listLabel}
      left={
        <ScreenPage
          title={words.title}
          padded={false}
          foot={<WhyFoot subject={current === null ? null : { of: 'candidate', id: current }} />}
        >
          {head}
          <ErrorNotice error={disputes.error} onRetry={() => void disputes.refetch()} />
          <CheckList rows={rows} selected={current} onSelect={setCandidateId} empty={words.empty.disputes} />
        </ScreenPage>
      }
      rightLabel={words.dispute.form}
      right={
        current === null ? (
          <EmptyState>{rows.length === 0 ? words.empty.disputes : words.choose.disputes}</EmptyState>
        ) : (
          <DisputePage
            key={current}
            candidateId={current}
            onDone={() => setCandidateId(nextOf(rows, current, []))}
          />
        )
      }
    />
  )
}
