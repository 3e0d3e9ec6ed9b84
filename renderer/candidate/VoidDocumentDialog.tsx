import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { documentWords as words } from './documentWords.ts'

export interface VoidDocumentDialogProps {
  readonly candidateId: number
  onClose(): void
  onDone(): void
}

/** A first entry is taken back with a reason, so that two people can begin anew. */
export function VoidDocumentDialog({ candidateId, onClose, onDone }: VoidDocumentDialogProps) {
  const status = useStatus()
  const take = useCommand('candidates.voidDocument', {
    onDone: () => {
      status.say(words.voided)
      onDone()
    },
  })
  return (
    <ReasonDialog
      open
      title={words.voidTitle}
      consequence={words.voidWhat}
      confirmLabel={words.voidAct}
      phrases={words.voidPhrases}
      pending={take.isPending}
      error={take.error}
      onConfirm={(reason) => take.mutate({ candidateId, reason })}
      onCancel={onClose}
    />
  )
}
