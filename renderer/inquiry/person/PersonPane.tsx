import { useState } from 'react'
import type { BatchDetail } from '../../../shared/inquiry/summary.ts'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useQuery } from '../../ipc/useQuery.ts'
import type { ChosenEvidence } from '../evidence/useEvidence.ts'
import { inquiryWords } from '../words.ts'
import { ListedForm } from './ListedForm.tsx'
import { PersonAtWork } from './PersonAtWork.tsx'

export interface PersonPaneProps {
  readonly batch: BatchDetail
  readonly personId: number | null
  onPerson(candidateId: number | null): void
  readonly evidence: ChosenEvidence
}

/** One person at a time: opened anew for each, so that every look is in the trail. */
export function PersonPane({ batch, personId, ...rest }: PersonPaneProps) {
  if (personId === null) return <EmptyState>{inquiryWords.person.none}</EmptyState>
  return <OpenPerson key={personId} batch={batch} candidateId={personId} {...rest} />
}

interface OpenPersonProps extends Omit<PersonPaneProps, 'personId'> {
  readonly candidateId: number
}

function OpenPerson({ batch, candidateId, onPerson, evidence }: OpenPersonProps) {
  const { batchId } = batch
  const [listing, setListing] = useState(false)
  const person = useQuery('inquiries.openPerson', { batchId, candidateId }, { fresh: true })
  if (person.data === undefined)
    return <ErrorNotice error={person.error} onRetry={() => void person.refetch()} />
  const shared = { batch, person: person.data, onPerson, evidence }
  return listing ? (
    <ListedForm {...shared} onBack={() => setListing(false)} />
  ) : (
    <PersonAtWork {...shared} onListed={() => setListing(true)} />
  )
}
