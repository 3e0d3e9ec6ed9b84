import type { Handler } from '../../call/handler.ts'

/** Starts the child that will read the file while the person still chooses it. */
export const expectFile: Handler<'rosters.expectFile'> = (_, { parser }) => {
  parser.prepare()
  return {}
}
