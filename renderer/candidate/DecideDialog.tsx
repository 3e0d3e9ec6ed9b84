import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { useUndo } from '../frame/useUndo.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { candidateWords as words } from './words.ts'

export interface DecideDialogProps {
  readonly candidateIds: readonly number[]
  readonly decision: 'accept' | 'return'
  onClose(): void
  onDone(): void
}

/** A doubtful person, or several with the same doubts, is taken or sent back, with the reason. */
export function DecideDialog({ candidateIds, decision, onClose, onDone }: DecideDialogProps) {
  const offerUndo = useUndo('candidates.undoDecision')
  const decide = useCommand('candidates.decide', {
    onDone: ({ decided }, input) => {
      offerUndo(words.decided(decided), { candidateIds: input.candidateIds })
      onDone()
    },
  })
  const accepts = decision === 'accept'
  const count = candidateIds.length
  return (
    <ReasonDialog
      open
      title={accepts ? words.acceptTitle(count) : words.returnTitle(count)}
      consequence={accepts ? words.acceptWhat : words.returnWhat}
      confirmLabel={accepts ? words.acceptAct : words.returnAct}
      phrases={accepts ? words.acceptPhrases : words.returnPhrases}
      pending={decide.isPending}
      error={decide.error}
      onConfirm={(reason) => decide.mutate({ candidateIds: [...candidateIds], decision, reason })}
      onCancel={onClose}
    />
  )
}
