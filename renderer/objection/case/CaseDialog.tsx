import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import type { RecheckLetterKind } from '../../../shared/reply/kinds.ts'
import { AddFileDialog } from '../dialog/AddFileDialog.tsx'
import { AmendDialog } from '../dialog/AmendDialog.tsx'
import { AnswerDialog } from '../dialog/AnswerDialog.tsx'
import { CaseReasonDialog } from '../dialog/CaseReasonDialog.tsx'
import { CorrectAnswerDialog } from '../dialog/CorrectAnswerDialog.tsx'
import { DecideAnswerDialog } from '../dialog/DecideAnswerDialog.tsx'
import { DecideLateDialog } from '../dialog/DecideLateDialog.tsx'
import { LetterDialog } from '../dialog/LetterDialog.tsx'
import { TalkDialog } from '../dialog/TalkDialog.tsx'
import { ToldDialog } from '../dialog/ToldDialog.tsx'
import { WithdrawDialog } from '../dialog/WithdrawDialog.tsx'

/** Every act of a case that asks for something first. */
export type CaseDialogName =
  | 'addFile'
  | 'amend'
  | 'answer'
  | 'close'
  | 'correctAnswer'
  | 'decideAnswer'
  | 'decideLate'
  | 'inquire'
  | 'keepResult'
  | RecheckLetterKind
  | 'requery'
  | 'talk'
  | 'told'
  | 'withdraw'

export interface CaseDialogProps {
  readonly name: CaseDialogName
  readonly objection: ObjectionDetail
  onClose(): void
}

/** The dialog of one act. */
export function CaseDialog({ name, ...props }: CaseDialogProps) {
  switch (name) {
    case 'addFile':
      return <AddFileDialog {...props} />
    case 'amend':
      return <AmendDialog {...props} />
    case 'answer':
      return <AnswerDialog {...props} />
    case 'correctAnswer':
      return <CorrectAnswerDialog {...props} />
    case 'decideAnswer':
      return <DecideAnswerDialog {...props} />
    case 'decideLate':
      return <DecideLateDialog {...props} />
    case 'inquire':
      return <TalkDialog {...props} kind="progressInquiry" />
    case 'talk':
      return <TalkDialog {...props} kind="conversation" />
    case 'told':
      return <ToldDialog {...props} />
    case 'withdraw':
      return <WithdrawDialog {...props} />
    case 'close':
    case 'keepResult':
    case 'requery':
      return <CaseReasonDialog {...props} act={name} />
    default:
      return <LetterDialog {...props} kind={name} />
  }
}
