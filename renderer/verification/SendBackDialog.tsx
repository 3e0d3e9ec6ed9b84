import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { verificationWords } from './words.ts'

const words = verificationWords.sendBack

export interface SendBackDialogProps {
  /** Who is sent back to 查询; null while nobody is. */
  readonly candidateId: number | null
  onClose(): void
}

/** 退回查询 with its reason. */
export function SendBackDialog({ candidateId, onClose }: SendBackDialogProps) {
  const status = useStatus()
  const sendBack = useCommand('verifications.sendBack', {
    onDone: () => {
      onClose()
      status.say(words.done)
    },
  })
  return (
    <ReasonDialog
      open={candidateId !== null}
      title={words.title}
      consequence={words.consequence}
      confirmLabel={words.confirm}
      phrases={words.phrases}
      pending={sendBack.isPending}
      error={sendBack.error}
      onConfirm={(reason) => candidateId !== null && sendBack.mutate({ candidateId, reason })}
      onCancel={() => {
        sendBack.reset()
        onClose()
      }}
    />
  )
}
