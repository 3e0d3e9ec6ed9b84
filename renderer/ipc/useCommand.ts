import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CallInput, Output, ProcedureName } from '../../shared/ipc/contract.ts'
import { call } from './call.ts'
import { type QuerySubject, staleSubjects, subjectOf } from './queryClient.ts'

export interface CommandOptions<N extends ProcedureName> {
  /** Other subjects whose lists change with it; its own subject always does. */
  readonly alsoStale?: readonly QuerySubject[]
  onDone?(output: Output<N>, input: CallInput<N>): void
}

/** An act of the person: `command.mutate(input)`; `isPending` and `error` belong on the screen. */
export function useCommand<N extends ProcedureName>(
  name: N,
  options: CommandOptions<N> = {},
): UseMutationResult<Output<N>, Error, CallInput<N>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: CallInput<N>) => call(name, input),
    onSuccess: async (output, input) => {
      options.onDone?.(output, input)
      await staleSubjects(client, [subjectOf(name), ...(options.alsoStale ?? [])])
    },
  })
}
