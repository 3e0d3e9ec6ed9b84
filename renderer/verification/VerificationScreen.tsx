import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState } from 'react'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { ScreenPage } from '../frame/ScreenPage.tsx'
import { TwoPane } from '../frame/TwoPane.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { BlindCheck } from './BlindCheck.tsx'
import { CheckList } from './CheckList.tsx'
import { DisputePage } from './DisputePage.tsx'
import { PageCheckScreen } from './PageCheckScreen.tsx'
import { ReadAloud } from './ReadAloud.tsx'
import { verificationWords } from './words.ts'

const words = verificationWords
const tabs = ['blind', 'aloud', 'pages', 'disputes'] as const
type TabKey = (typeof tabs)[number]

/** 核对: who waits left, one person at a time right; four ways of checking as tabs. */
export function VerificationScreen() {
  const [tab, setTab] = useState<TabKey>('blind')
  const head = (
    <Tabs value={tab} onChange={(_, next: TabKey) => setTab(next)} aria-label={words.tabsLabel}>
      {tabs.map((key) => (
        <Tab key={key} value={key} label={words.tabs[key]} />
      ))}
    </Tabs>
  )
  if (tab === 'pages') return <PageCheckScreen head={head} />
  return tab === 'disputes' ? <Disputes head={head} /> : <Waiting key={tab} head={head} mode={tab} />
}

function Waiting({ head, mode }: { readonly head: React.ReactNode; readonly mode: 'blind' | 'aloud' }) {
  const [candidateId, setCandidateId] = useState<number | null>(null)
  const queue = useQuery('verifications.queue', { offset: 0, limit: 100 }, { keepOld: true })
  const rows = queue.data?.rows ?? []
  const current = rows.some((row) => row.candidateId === candidateId) ? candidateId : null
  const next = () => {
    const index = rows.findIndex((row) => row.candidateId === candidateId)
    setCandidateId(
      (rows[index + 1] ?? rows.find((row) => row.candidateId !== candidateId))?.candidateId ?? null,
    )
  }
  return (
    <TwoPane
      name="verification"
      leftLabel={words.listLabel}
      left={
        <ScreenPage title={words.title} head={head} padded={false}>
          <ErrorNotice error={queue.error} />
          <CheckList rows={rows} selected={current} onSelect={setCandidateId} empty={words.empty[mode]} />
        </ScreenPage>
      }
      rightLabel={words.fileLabel}
      right={
        current === null ? (
          <EmptyState>{rows.length === 0 ? words.empty[mode] : words.empty.choose}</EmptyState>
        ) : mode === 'blind' ? (
          <BlindCheck key={current} candidateId={current} onDone={next} />
        ) : (
          <ReadAloud candidateId={current} onNext={next} />
        )
      }
    />
  )
}

function Disputes({ head }: { readonly head: React.ReactNode }) {
  const [candidateId, setCandidateId] = useState<number | null>(null)
  const disputes = useQuery('verifications.disputes', {}, { keepOld: true })
  const rows = disputes.data ?? []
  const current = rows.some((row) => row.candidateId === candidateId) ? candidateId : null
  return (
    <TwoPane
      name="verification"
      leftLabel={words.listLabel}
      left={
        <ScreenPage title={words.title} head={head} padded={false}>
          <ErrorNotice error={disputes.error} />
          <CheckList rows={rows} selected={current} onSelect={setCandidateId} empty={words.empty.disputes} />
        </ScreenPage>
      }
      rightLabel={words.dispute.form}
      right={
        current === null ? (
          <EmptyState>{rows.length === 0 ? words.empty.disputes : words.empty.choose}</EmptyState>
        ) : (
          <DisputePage key={current} candidateId={current} onDone={() => setCandidateId(null)} />
        )
      }
    />
  )
}
