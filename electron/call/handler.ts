import type { z } from 'zod'
import type { contract, ProcedureName } from '../../shared/contract/contract.ts'
import type { Contract, Procedure } from '../../shared/ipc/procedure.ts'
import type { CallContext } from './callContext.ts'

type HandlerOf<P extends Procedure> = (
  input: z.output<P['input']>,
  context: CallContext,
) => z.input<P['output']> | Promise<z.input<P['output']>>

/** The handlers of one subject's contract: one that is missing does not compile. */
export type HandlersOf<C extends Contract> = { readonly [N in keyof C]: HandlerOf<C[N]> }

/** Answers one channel; input has been parsed and the caller's right checked. Throws AppError to refuse. */
export type Handler<N extends ProcedureName> = HandlerOf<(typeof contract)[N]>
