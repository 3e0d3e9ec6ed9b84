import { z } from 'zod'
import { importLimits } from '../file/refusals.ts'

/** The most old-space heap a parser process may have, in MB. */
export const parserHeapMegabytes = importLimits.heapMegabytes

/** The most memory a parser process may hold in all, in MB. */
export const parserResidentMegabytes = importLimits.residentMegabytes

const Id = z.int().min(0)

/** Core → Electron's main process, the only one that may start a utility process: start a parser, or end the one of that number. */
export const ParserWish = z.strictObject({ kind: z.enum(['parserStart', 'parserKill']), id: Id })
export type ParserWish = z.infer<typeof ParserWish>

/** Main → core: `parserPort` brings the port that leads to a started parser, `parserEnded` says that its process is gone. */
export const ParserNews = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('parserPort'), id: Id }),
  z.strictObject({ kind: z.literal('parserEnded'), id: Id }),
])
export type ParserNews = z.infer<typeof ParserNews>

/** The part of Electron's message ports that a parser is talked to by. */
export interface TalkPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
  start(): void
  close(): void
}
