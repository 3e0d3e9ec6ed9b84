import { useState } from 'react'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { reviewStageNames } from '../../shared/review/model.ts'
import type { ReviewRow } from '../../shared/review/summary.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { WhyFoot } from '../deadline/open/WhyFoot.tsx'
import { DueLamp } from '../frame/day/DueLamp.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { ReviewForm } from './ReviewForm.tsx'
import { reviewWords as words } from './words.ts'

const columns: readonly LedgerColumn<ReviewRow>[] = [
  {
    key: 'number',
    title: words.columns.number,
    width: 6,
    mono: true,
    cell: (row) => signedNumber('incoming', row.intakeNumber),
  },
  { key: 'order', title: words.columns.order, width: 3, align: 'end', cell: (row) => row.listOrder },
  {
    key: 'stage',
    title: words.columns.stage,
    width: 5,
    cell: (row) => (
      <Lamp tone={row.obstacle === null ? 'normal' : 'waiting'}>{reviewStageNames[row.stage]}</Lamp>
    ),
  },
  { key: 'due', title: words.columns.due, width: 9.25, cell: (row) => <DueLamp {...row} /> },
  { key: 'unit', title: words.columns.unit, cell: (row) => row.unitName },
]

/** 复审: listed persons who wait left, the stage that is due right. */
export function ReviewScreen() {
  const screen = useReviewScreen()
  return (
    <TwoPane
      name="review"
      folds={screen.current !== null}
      leftLabel={words.listLabel}
      left={<ReviewLeft screen={screen} />}
      rightLabel={words.fileLabel}
      right={<Right row={screen.current} isEmpty={screen.rows.length === 0} onDone={screen.next} />}
    />
  )
}

type ReviewScreenState = ReturnType<typeof useReviewScreen>

function useReviewScreen() {
  const [candidateId, setCandidateId] = useState<number | null>(null)
  const queue = useQuery('reviews.queue', { offset: 0, limit: 100 }, { keepOld: true })
  const rows = queue.data?.rows ?? []
  const current = rows.find((row) => row.candidateId === candidateId) ?? null
  const next = () => {
    const at = rows.findIndex((row) => row.candidateId === candidateId)
    const isMine = (row: ReviewRow) => row.candidateId !== candidateId && row.obstacle === null
    setCandidateId((rows.slice(at + 1).find(isMine) ?? rows.find(isMine))?.candidateId ?? null)
  }
  return { candidateId, setCandidateId, queue, rows, current, next }
}

function ReviewLeft({ screen }: { readonly screen: ReviewScreenState }) {
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      foot={
        <WhyFoot
          subject={screen.current === null ? null : { of: 'candidate', id: screen.current.candidateId }}
        />
      }
    >
      <ErrorNotice error={screen.queue.error} onRetry={() => void screen.queue.refetch()} />
      <LedgerTable
        label={words.listLabel}
        columns={columns}
        rows={screen.rows}
        rowKey={(row) => row.candidateId}
        selectedKey={screen.candidateId}
        onSelect={(row) => screen.setCandidateId(row.candidateId)}
        recordKeys
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
    </ScreenPage>
  )
}

function Right(props: { readonly row: ReviewRow | null; readonly isEmpty: boolean; onDone(): void }) {
  const { row, isEmpty, onDone } = props
  if (row === null) return <EmptyState>{isEmpty ? words.empty : words.choose}</EmptyState>
  if (row.obstacle !== null) return <EmptyState>{row.obstacle}</EmptyState>
  return <ReviewForm key={`${row.candidateId}-${row.stage}`} candidateId={row.candidateId} onDone={onDone} />
}
