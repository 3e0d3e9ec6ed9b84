import { useState } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { Paragraph } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { ReasonDialog } from '../../form/ReasonDialog.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { printingWords } from '../words.ts'
import { StepFrame, type StepProps } from './StepFrame.tsx'

const words = printingWords.confirm

/** 已打印并看过: the clerk holds the pages; only then the letter goes on. */
export function ConfirmStep({ letter, record }: StepProps) {
  const { asksSpoil, setAsksSpoil, confirm, spoil, print } = useConfirmStep({ letter })
  if (print === undefined) return null
  const { printId } = print
  return (
    <StepFrame
      letter={letter}
      record={record}
      foot={
        <ActionBar
          primary={
            <PrimaryAction
              isGate
              label={words.act}
              pending={confirm.isPending}
              onAct={() => confirm.mutate({ printId })}
            />
          }
        >
          <KeyButton label={words.spoil} onAct={() => setAsksSpoil(true)} />
        </ActionBar>
      }
    >
      <ErrorNotice error={confirm.error} />
      <Paragraph pad="0.75rem" ground="paper" rule="box">
        {words.what(print.copies, print.target)}
      </Paragraph>
      <ReasonDialog
        open={asksSpoil}
        title={words.spoilTitle}
        consequence={words.spoilWhat}
        confirmLabel={words.spoilAct}
        phrases={words.phrases}
        voids
        pending={spoil.isPending}
        error={spoil.error}
        onCancel={() => setAsksSpoil(false)}
        onConfirm={(reason) => spoil.mutate({ printId, reason })}
      />
    </StepFrame>
  )
}

function useConfirmStep({ letter }: Pick<StepProps, 'letter'>) {
  const status = useStatus()
  const [asksSpoil, setAsksSpoil] = useState(false)
  const confirm = useCommand('prints.confirm', { onDone: () => status.say(words.done) })
  const spoil = useCommand('prints.spoil', {
    onDone: () => {
      setAsksSpoil(false)
      status.say(words.spoiled)
    },
  })
  const print = letter.prints.find(({ state }) => state === 'sent')
  return { asksSpoil, setAsksSpoil, confirm, spoil, print }
}
