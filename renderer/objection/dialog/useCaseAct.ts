import type { CallInput, ProcedureName } from '../../../shared/contract/contract.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useHandIn } from '../useHandIn.ts'

type CaseAct = Extract<ProcedureName, `objections.${string}`>

/** What changes with a case elsewhere on the desk. */

/** An act of a case with its papers: uploads them, acts, says so in the status line and closes the dialog. */
export function useCaseAct<N extends CaseAct>(name: N, done: string, onClose: () => void) {
  const status = useStatus()
  const papers = useHandIn()
  const command = useCommand(name, {
    onDone: () => {
      status.say(done)
      onClose()
    },
  })
  return {
    isPending: command.isPending || papers.isPending,
    error: papers.error ?? command.error,
    /** `input` gets the upload id of the paper, null when there is none. */
    act: (file: File | null, input: (uploadId: string | null) => CallInput<N>) =>
      void papers.handIn(file === null ? [] : [file], ([uploadId = null]) => command.mutate(input(uploadId))),
  }
}
