import type { CallInput } from '../../../shared/contract/contract.ts'
import { printDocumentNames } from '../../../shared/printing/model.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { printingWords } from '../words.ts'
import { useDestination } from './useDestination.ts'

export interface PrintFormKeyProps {
  readonly requestId: number
  /** One of the sheets that belong to the file, not to a letter of ours. */
  readonly document: Exclude<CallInput<'prints.printForm'>['document'], 'sealApproval'>
}

/** A button that prints one sheet of a letter's file on the default printer, or exports it on a machine without one. */
export function PrintFormKey({ requestId, document }: PrintFormKeyProps) {
  const status = useStatus()
  const { destination } = useDestination()
  const name = printDocumentNames[document]
  const print = useCommand('prints.printForm', {
    onDone: ({ target, exportedTo }) => status.say(printingWords.print.formDone(name, exportedTo ?? target)),
  })
  return (
    <>
      <KeyButton
        label={printingWords.print.officeForm(name)}
        disabled={print.isPending}
        onAct={() => print.mutate({ requestId, letterId: null, document, copies: 1, destination })}
      />
      <ErrorNotice error={print.error} />
    </>
  )
}
