import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { candidateWords as words } from './words.ts'

export interface LeaveDialogProps {
  readonly candidateId: number
  readonly act: 'withdraw' | 'return'
  onClose(): void
  onDone(): void
}

/** 个人撤回 or 个人退回补正, with the written basis or the reason. */
export function LeaveDialog({ candidateId, act, onClose, onDone }: LeaveDialogProps) {
  const { withdraw, giveBack, isWithdrawal } = useLeaveDialog({ act, onDone })
  return (
    <ReasonDialog
      open
      title={isWithdrawal ? words.withdrawTitle : words.returnOneTitle}
      consequence={isWithdrawal ? words.withdrawWhat : words.returnOneWhat}
      confirmLabel={isWithdrawal ? words.withdrawAct : words.returnAct}
      phrases={isWithdrawal ? words.withdrawPhrases : words.returnPhrases}
      pending={withdraw.isPending || giveBack.isPending}
      error={withdraw.error ?? giveBack.error}
      onConfirm={(reason) =>
        isWithdrawal
          ? withdraw.mutate({ candidateId, basis: reason })
          : giveBack.mutate({ candidateId, reason })
      }
      onCancel={onClose}
    />
  )
}

function useLeaveDialog({ act, onDone }: Pick<LeaveDialogProps, 'act' | 'onDone'>) {
  const status = useStatus()
  const withdraw = useCommand('candidates.withdraw', {
    onDone: () => {
      status.say(words.withdrawn)
      onDone()
    },
  })
  const giveBack = useCommand('candidates.return', {
    onDone: () => {
      status.say(words.returned)
      onDone()
    },
  })
  const isWithdrawal = act === 'withdraw'
  return { withdraw, giveBack, isWithdrawal }
}
