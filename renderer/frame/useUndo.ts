import type { CallInput, Output, ProcedureName } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { zhCN } from '../text/zhCN.ts'
import { useStatus } from './status.tsx'

/**
 * Says what an act did and for ten seconds offers the act that takes it back (Ctrl+Z). What came of it, a refusal too, stands on the status
 * line: by then the person may be on another screen.
 */
export function useUndo<N extends ProcedureName>(
  name: N,
  onUndone?: (output: Output<N>, input: CallInput<N>) => void,
): (words: string, input: CallInput<N>) => void {
  const status = useStatus()
  const takeBack = useCommand(name, {
    onDone: (output, input) => onUndone?.(output, input),
  })
  return (words, input) =>
    status.say(words, () => {
      takeBack.mutateAsync(input).then(
        () => status.say(zhCN.frame.undone(words)),
        (error: unknown) => status.say(error instanceof AppError ? error.message : zhCN.error.unexpected),
      )
    })
}
