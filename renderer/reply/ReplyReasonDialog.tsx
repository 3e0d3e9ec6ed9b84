import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { replyWords } from './words.ts'

const words = replyWords.acts

/** The acts on a letter of ours that take a typed reason. */
export type ReasonAct = 'void' | 'sendBack' | 'refuse'

const told = {
  void: { title: words.voidTitle, consequence: words.voidConsequence, label: words.void },
  sendBack: { title: words.sendBackTitle, consequence: words.sendBackConsequence, label: words.sendBack },
  refuse: { title: words.refuseTitle, consequence: words.refuseConsequence, label: words.refuseSignature },
} as const

export interface ReplyReasonDialogProps {
  readonly replyId: number
  readonly act: ReasonAct
  onClose(): void
}

/** Asks for the reason and carries the act out. */
export function ReplyReasonDialog({ replyId, act, onClose }: ReplyReasonDialogProps) {
  const { command, title, consequence, label } = useReplyReasonDialog({ act, onClose })
  return (
    <ReasonDialog
      open
      title={title}
      consequence={consequence}
      confirmLabel={label}
      phrases={words.phrases}
      minLength={2}
      voids={act === 'void'}
      pending={command.isPending}
      error={command.error}
      onCancel={onClose}
      onConfirm={(reason) => command.mutate({ replyId, reason })}
    />
  )
}

function useReplyReasonDialog({ act, onClose }: Pick<ReplyReasonDialogProps, 'act' | 'onClose'>) {
  const status = useStatus()
  const done = (sentence: string) => ({
    onDone: () => {
      status.say(sentence)
      onClose()
    },
  })
  const commands = {
    void: useCommand('replies.void', done(words.voidDone)),
    sendBack: useCommand('replies.sendBack', done(words.sendBackDone)),
    refuse: useCommand('replies.refuseSignature', done(words.refuseDone)),
  }
  const command = commands[act]
  const { title, consequence, label } = told[act]
  return { command, title, consequence, label }
}
