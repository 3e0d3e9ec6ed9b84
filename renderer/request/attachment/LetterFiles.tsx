import { useState } from 'react'
import type { RequestAttachment, RequestDetail } from '../../../shared/request/summary.ts'
import { ReasonDialog } from '../../form/ReasonDialog.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { requestWords } from '../words.ts'
import { AttachmentList } from './AttachmentList.tsx'

const words = requestWords.acts

export interface LetterFilesProps {
  readonly letter: RequestDetail
  readonly mayChange: boolean
  readonly shownId: number | null
  onShow(attachmentId: number | null): void
}

/** The files of one letter; a file that belongs to another letter is taken off with a reason. */
export function LetterFiles({ letter, mayChange, shownId, onShow }: LetterFilesProps) {
  const { voiding, setVoiding, remove, requestId } = useLetterFiles({ letter })
  return (
    <>
      <AttachmentList
        attachments={letter.attachments}
        shownId={shownId}
        onShow={onShow}
        {...(mayChange && letter.state !== 'archived' && { onVoid: setVoiding })}
      />
      <ReasonDialog
        open={voiding !== null}
        title={words.voidTitle}
        consequence={words.voidWhat(voiding?.name ?? '')}
        confirmLabel={words.voidAct}
        phrases={words.voidPhrases}
        voids
        pending={remove.isPending}
        error={remove.error}
        onCancel={() => setVoiding(null)}
        onConfirm={(reason) =>
          voiding !== null && remove.mutate({ requestId, attachmentId: voiding.attachmentId, reason })
        }
      />
    </>
  )
}

function useLetterFiles({ letter }: Pick<LetterFilesProps, 'letter'>) {
  const status = useStatus()
  const [voiding, setVoiding] = useState<RequestAttachment | null>(null)
  const remove = useCommand('requests.voidAttachment', {
    onDone: () => {
      setVoiding(null)
      status.say(words.voidDone)
    },
  })
  const { requestId } = letter
  return { voiding, setVoiding, remove, requestId }
}
