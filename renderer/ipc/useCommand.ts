import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CallInput, Output, ProcedureName } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { call } from './call.ts'
import { type QuerySubject, staleSubjects, subjectOf } from './queryClient.ts'
import { useStepUp } from './stepUp.ts'

export interface CommandOptions<N extends ProcedureName> {
  /** Other subjects whose lists change with it; its own subject always does. */
  readonly alsoStale?: readonly QuerySubject[]
  onDone?(output: Output<N>, input: CallInput<N>): void
}

// Work that waits is computed from everybody's acts, so every act may change it; these three are no acts of the work.
const aside: readonly string[] = ['drafts', 'uploads', 'session']
const changedBy = (name: ProcedureName) => {
  const subject = subjectOf(name)
  return aside.includes(subject) ? [subject] : [subject, 'workbench']
}

/**
 * An act of the person: `command.mutate(input)`; `isPending` and `error` belong on the screen. Where the core wants the
 * password once more, the person is asked and the act goes on by itself.
 */
export function useCommand<N extends ProcedureName>(
  name: N,
  options: CommandOptions<N> = {},
): UseMutationResult<Output<N>, Error, CallInput<N>> {
  const client = useQueryClient()
  const stepUp = useStepUp()
  const run = async (input: CallInput<N>) => {
    try {
      return await call(name, input)
    } catch (error) {
      const mayAsk = error instanceof AppError && error.code === 'step-up-required' && stepUp !== null
      if (!mayAsk || !(await stepUp())) throw error
      return call(name, input)
    }
  }
  return useMutation({
    mutationFn: run,
    onSuccess: async (output, input) => {
      options.onDone?.(output, input)
      await staleSubjects(client, [...changedBy(name), ...(options.alsoStale ?? [])])
    },
  })
}
