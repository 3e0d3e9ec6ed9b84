import type { clockContract } from '../../shared/clock/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { CallContext } from '../call/callContext.ts'
import type { HandlersOf } from '../call/handler.ts'
import { noteWritten } from '../database/row/sourceUse.ts'

/** Who answers the channels of 时钟核对. */
export const clockHandlers = {
  'clocks.confirm': (_, context) => {
    watchOf(context).confirm(context.actor)
    noteWritten(['session'])
    return {}
  },
  'clocks.settle': async ({ reason, second }, context) => {
    const { actor } = context
    const other = await context.session.proveOther(second)
    watchOf(context).settle(actor, other, reason)
    noteWritten(['session'])
    return {}
  },
} satisfies HandlersOf<typeof clockContract>

function watchOf({ session }: CallContext) {
  const watch = session.clockWatch()
  if (watch === null) throw new AppError('conflict', '时钟没有需要核对的变动。')
  return watch
}
