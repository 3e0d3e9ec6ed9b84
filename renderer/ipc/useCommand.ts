import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { CallInput, Output, ProcedureName } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { call } from './call.ts'
import { staleSources } from './queryClient.ts'
import { useStepUp } from './stepUp.ts'

export interface CommandOptions<N extends ProcedureName> {
  onDone?(output: Output<N>, input: CallInput<N>): void
}

/**
 * An act of the person: `command.mutate(input)`; `isPending` and `error` belong on the screen. Where the core wants the
 * password once more, the person is asked and the act goes on by itself. It is pending until what it changed stands on the screen.
 */
export function useCommand<N extends ProcedureName>(
  name: N,
  options: CommandOptions<N> = {},
): UseMutationResult<Output<N>, Error, CallInput<N>> {
  const client = useQueryClient()
  const stepUp = useStepUp()
  const onDone = useRef(options.onDone)
  useEffect(() => {
    onDone.current = options.onDone
  })
  const perform = async (input: CallInput<N>) => {
    const changed: string[] = []
    const once = () => call(name, input, ({ written }) => changed.push(...written))
    try {
      const output = await once().catch(async (error: unknown) => {
        const mayAsk = error instanceof AppError && error.code === 'step-up-required' && stepUp !== null
        if (!mayAsk || !(await stepUp())) throw error
        return once()
      })
      onDone.current?.(output, input)
      return output
    } finally {
      // An act that was refused half-way may have left something too: the first of two steps.
      await staleSources(client, changed)
    }
  }
  return useMutation({ mutationKey: [name], mutationFn: perform })
}
