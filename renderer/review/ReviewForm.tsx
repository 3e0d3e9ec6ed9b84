import { useState } from 'react'
import { reviewStageNames } from '../../shared/review/model.ts'
import type { ReviewSubject } from '../../shared/review/summary.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { EvidencePane } from '../evidence/EvidencePane.tsx'
import { ScreenPage } from '../frame/ScreenPage.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { PersonHead } from '../verification/PersonHead.tsx'
import { QuestionSheet } from './QuestionSheet.tsx'
import { StageThread } from './StageThread.tsx'
import { useReviewEntry } from './useReviewEntry.ts'
import { reviewWords as words } from './words.ts'

export interface ReviewFormProps {
  readonly candidateId: number
  onDone(): void
}

/** One listed person at the stage that is due: the evidence left, the questions right, earlier opinions sealed. */
export function ReviewForm({ candidateId, onDone }: ReviewFormProps) {
  const subject = useQuery('reviews.open', { candidateId }, { fresh: true })
  if (subject.data === undefined) return <ErrorNotice error={subject.error} />
  return <OpenReview person={subject.data} onDone={onDone} />
}

function OpenReview({ person, onDone }: { readonly person: ReviewSubject; onDone(): void }) {
  const entry = useReviewEntry(person, onDone)
  const [wide] = useState(() => window.innerWidth >= 1200)
  return (
    <ScreenPage
      title={reviewStageNames[person.stage]}
      foot={
        <>
          <KeyHints hints={words.hints} />
          <ActionBar
            primary={
              <PrimaryAction
                label={words.act}
                pending={entry.isPending}
                blocked={entry.blocked}
                onAct={entry.sign}
              />
            }
          />
        </>
      }
    >
      <StageThread person={person} />
      <ErrorNotice error={entry.error} />
      <div style={{ display: 'grid', gridTemplateColumns: wide ? '1fr 1fr' : '1fr', gap: '1rem' }}>
        <div>
          <PersonHead
            name={person.name}
            number={person.idNumber}
            note={[person.intakeNumber, words.person(person.listOrder), person.employer ?? ''].join(' · ')}
          />
          <h2 style={{ fontSize: '0.9375rem', margin: '0.25rem 0' }}>{words.listings}</h2>
          {person.listings.map((listing) => (
            <p key={`${listing.listTypeCode}-${listing.documentNumber}`} style={{ margin: '0 0 0.25rem' }}>
              {[listing.listName, listing.authority, listing.documentNumber, listing.listedOn]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
            </p>
          ))}
          <EvidencePane
            candidateId={person.candidateId}
            evidence={person.evidence}
            label={words.evidence}
            none={words.noEvidence}
          />
        </div>
        <QuestionSheet person={person} entry={entry} />
      </div>
    </ScreenPage>
  )
}
