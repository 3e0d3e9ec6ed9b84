import { reviewStageNames } from '../../shared/review/model.ts'
import type { ReviewView } from '../../shared/review/summary.ts'
import { beijingMinute } from '../../shared/time.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { useQuery } from '../ipc/useQuery.ts'
import type { FilePanelProps } from '../request/open/filePanel.ts'
import { reviewWords } from './words.ts'

const words = reviewWords.panel

const verdictOf = (review: ReviewView) =>
  review.agrees === null ? reviewWords.sealed : review.agrees ? words.agrees : words.disagrees

const questionsOf = ({ folded, answers, sheetVersion }: ReviewView) => {
  if (folded) return ''
  const no = answers.filter(({ yes }) => !yes)
  return no.map((answer) => words.no(answer.words, answer.note)).join('；') || words.allYes(sheetVersion)
}

const columns: readonly LedgerColumn<ReviewView>[] = [
  { key: 'name', title: words.columns.name, width: 6, cell: (review) => review.name },
  { key: 'stage', title: words.columns.stage, width: 4, cell: (review) => reviewStageNames[review.stage] },
  { key: 'reviewer', title: words.columns.reviewer, width: 6, cell: (review) => review.reviewer },
  { key: 'at', title: words.columns.at, width: 9.5, cell: (review) => beijingMinute(review.reviewedAt) },
  { key: 'agrees', title: words.columns.agrees, width: 6, cell: verdictOf },
  { key: 'questions', title: words.columns.questions, cell: questionsOf },
  {
    key: 'opinion',
    title: words.columns.opinion,
    cell: ({ opinion, countersignature }) =>
      `${opinion ?? ''}${countersignature === null ? '' : words.countersigned(countersignature)}`,
  },
]

/** 复审 of one letter: who signed which stage; opinions stay sealed while the person is under review. */
export function ReviewPanel({ requestId }: FilePanelProps) {
  const reviews = useQuery('reviews.ofRequest', { requestId }, { fresh: true })
  return (
    <>
      <ErrorNotice error={reviews.error} onRetry={() => void reviews.refetch()} />
      <LedgerTable
        label={words.label}
        columns={columns}
        rows={reviews.data ?? []}
        rowKey={(review) => `${review.candidateId}-${review.stage}-${review.reviewedAt}`}
        rowNumber={(review) => review.listOrder}
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
    </>
  )
}
