import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { listingStatusNames } from '../../shared/inquiry/model.ts'
import { reviewStageNames } from '../../shared/review/model.ts'
import type { ReviewSubject } from '../../shared/review/summary.ts'
import { beijingMinute } from '../../shared/time.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Block, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { BesideEvidence } from '../evidence/open/BesideEvidence.tsx'
import { EvidencePane } from '../evidence/open/EvidencePane.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { UnclassifiedLamp } from '../listType/open/UnclassifiedLamp.tsx'
import { PersonHead } from '../verification/open/PersonHead.tsx'
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
  if (subject.data === undefined)
    return <ErrorNotice error={subject.error} onRetry={() => void subject.refetch()} />
  return <OpenReview person={subject.data} onDone={onDone} />
}

function OpenReview({ person, onDone }: { readonly person: ReviewSubject; onDone(): void }) {
  const entry = useReviewEntry(person, onDone)
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
      {person.signed.length > 0 && (
        <Quiet as="p" margin="0.25rem 0">
          {words.sealedWhy}
        </Quiet>
      )}
      <BesideEvidence evidenceFirst evidence={<Sources person={person} />}>
        <QuestionSheet person={person} entry={entry} />
      </BesideEvidence>
    </ScreenPage>
  )
}

/** Who is under review, what the national system said, and the evidence of every look at it. */
function Sources({ person }: { readonly person: ReviewSubject }) {
  const { candidateId, secondQuery } = person
  const evidence = { candidateId, none: words.noEvidence }
  return (
    <>
      <PersonHead
        name={person.name}
        number={person.idNumber}
        note={[
          signedNumber('incoming', person.intakeNumber),
          words.person(person.listOrder),
          person.document,
          person.employer ?? '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      />
      <Block as="h2" size="0.9375rem" margin="0.25rem 0">
        {words.listings} · {words.queriedAt(beijingMinute(person.queriedAt))}
      </Block>
      {person.listings.map((listing) => (
        <Paragraph
          key={`${listing.listName}-${listing.authority}-${listing.documentNumber}`}
          margin="0 0 0.25rem"
        >
          {[
            listing.listName,
            listing.authority,
            listing.documentNumber,
            listing.listedOn,
            listingStatusNames[listing.status],
          ]
            .filter((part) => part !== null && part !== '')
            .join(' · ')}{' '}
          <UnclassifiedLamp code={listing.listTypeCode} />
        </Paragraph>
      ))}
      <EvidencePane {...evidence} evidence={person.evidence} label={words.firstEvidence} />
      {secondQuery !== null && (
        <Block above="0.75rem">
          <EvidencePane
            {...evidence}
            evidence={secondQuery.evidence}
            label={words.secondEvidence(beijingMinute(secondQuery.queriedAt))}
          />
        </Block>
      )}
    </>
  )
}
