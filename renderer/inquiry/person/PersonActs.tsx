import { useState } from 'react'
import type { BatchDetail, InquirySubject } from '../../../shared/inquiry/summary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ReasonDialog } from '../../form/ReasonDialog.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useUndo } from '../../frame/useUndo.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.person

export interface PersonActsProps {
  readonly batch: BatchDetail
  readonly person: InquirySubject
  onPerson(candidateId: number | null): void
}

/** The rare acts on one person, each with a reason: void the result before it is checked, or take the person out. */
export function PersonActs({ batch, person, onPerson }: PersonActsProps) {
  const { batchId, candidateId, state, asking, setAsking, voided, removed } = usePersonActs({
    batch,
    person,
    onPerson,
  })
  return (
    <>
      {(state === 'inquired' || state === 'pending') && batch.isMine && (
        <KeyButton label={words.void} variant="text" onAct={() => setAsking('void')} />
      )}
      {state === 'inquiring' && batch.state === 'open' && (
        <KeyButton label={words.remove} variant="text" onAct={() => setAsking('remove')} />
      )}
      <ReasonDialog
        open={asking === 'void'}
        title={words.voidTitle}
        consequence={words.voidWhat}
        confirmLabel={words.voidTitle}
        phrases={words.voidPhrases}
        minLength={2}
        pending={voided.isPending}
        error={voided.error}
        voids
        onConfirm={(reason) => voided.mutate({ batchId, candidateId, reason })}
        onCancel={() => setAsking(null)}
      />
      <ReasonDialog
        open={asking === 'remove'}
        title={words.removeTitle}
        consequence={words.removeWhat}
        confirmLabel={words.removeTitle}
        phrases={words.removePhrases}
        minLength={2}
        pending={removed.isPending}
        error={removed.error}
        onConfirm={(reason) => removed.mutate({ batchId, candidateId, reason })}
        onCancel={() => setAsking(null)}
      />
    </>
  )
}

function usePersonActs({ batch, person, onPerson }: PersonActsProps) {
  const { batchId } = batch
  const { candidateId, state } = person
  const status = useStatus()
  const [asking, setAsking] = useState<'void' | 'remove' | null>(null)
  const voided = useCommand('inquiries.voidResult', {
    onDone: () => {
      setAsking(null)
      status.say(words.voidDone)
    },
  })
  const offerUndo = useUndo('inquiries.putBack', () => onPerson(candidateId))
  const removed = useCommand('inquiries.removePerson', {
    onDone: ({ nextCandidateId }) => {
      setAsking(null)
      offerUndo(words.removed, { batchId, candidateId })
      onPerson(nextCandidateId)
    },
  })
  return { batchId, candidateId, state, asking, setAsking, voided, removed }
}
