import type { DispatchDetail } from '../../shared/delivery/contract.ts'
import type { PrintDestination } from '../../shared/printing/model.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { printingWords } from './words.ts'

const words = printingWords.print

export interface SealFormKeyProps {
  readonly letter: DispatchDetail
  readonly destination: PrintDestination
}

/** Prints the 用印审批单 that goes to the approver with the pages. */
export function SealFormKey({ letter, destination }: SealFormKeyProps) {
  const status = useStatus()
  const print = useCommand('prints.printForm', {
    onDone: ({ target, exportedTo }) => status.say(words.formDone(words.sealForm, exportedTo ?? target)),
  })
  const { requestId, replyId } = letter
  return (
    <>
      <KeyButton
        label={words.sealForm}
        disabled={print.isPending}
        onAct={() =>
          print.mutate({ requestId, letterId: replyId, document: 'sealApproval', copies: 1, destination })
        }
      />
      <ErrorNotice error={print.error} />
    </>
  )
}
