import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { ReasonDialog } from '../../form/ReasonDialog.tsx'
import { caseWords } from '../case/words.ts'
import { useCaseAct } from './useCaseAct.ts'

const words = caseWords.dialog

export interface CaseReasonDialogProps {
  readonly objection: ObjectionDetail
  readonly act: 'requery' | 'keepResult' | 'close'
  onClose(): void
}

/** The supervisor's acts that take a reason and cannot be taken back. */
export function CaseReasonDialog({ objection: { objectionId }, act, onClose }: CaseReasonDialogProps) {
  const commands = {
    requery: useCaseAct('objections.requery', words.requery.done, onClose),
    keepResult: useCaseAct('objections.keepResult', words.keepResult.done, onClose),
    close: useCaseAct('objections.close', words.close.done, onClose),
  }
  const { isPending, error, act: run } = commands[act]
  return (
    <ReasonDialog
      open
      title={words[act].title}
      consequence={words[act].consequence}
      confirmLabel={words[act].act}
      minLength={2}
      pending={isPending}
      error={error}
      onConfirm={(reason) => run(null, () => ({ objectionId, reason }))}
      onCancel={onClose}
    />
  )
}
