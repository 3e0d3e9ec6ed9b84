import { z } from 'zod'
import { type FaultCode, faultCodes, type Result } from '../../shared/errors.ts'

/** The most a window may send in one call, in bytes of UTF-8. */
export const maxCallBytes = 1024 * 1024

/** The refusal, in the form in which the core answers, of a call that is longer than a window may send; null when it is not. */
export function refusalOfSize(json: string): string | null {
  if (json.length <= maxCallBytes && Buffer.byteLength(json) <= maxCallBytes) return null
  return refusal('file-too-large', '一次提交的内容太大，请分批提交。')
}

/** A refusal in the form in which the core answers, for calls that never reach it. */
export function refusal(code: FaultCode, message: string): string {
  return JSON.stringify({ ok: false, fault: { code, message } } satisfies Result<never>)
}

/** What the shell tells the core about the world outside the window; the core decides what it means for the lock. */
export const ShellSignal = z.enum([
  'suspended',
  'resumed',
  'screenLocked',
  'screenUnlocked',
  'windowHidden',
  'windowShown',
])
export type ShellSignal = z.infer<typeof ShellSignal>

const Id = z.int().min(0)
const Fault = z.strictObject({
  code: z.enum(faultCodes),
  message: z.string().max(500),
  correlationId: z.string().max(60).optional(),
})
const Bytes = z.instanceof(Uint8Array)

/** One job for a printer; `title` is what the spool shows and therefore never more than a reply number. */
export const PrintJob = z.strictObject({
  pdf: Bytes,
  title: z.string().min(1).max(60),
  copies: z.int().min(1).max(99),
  printer: z.string().max(200).optional(),
  duplex: z.boolean().optional(),
})
export type PrintJob = z.infer<typeof PrintJob>

/** What the core may ask of its shell. */
export const ShellAsk = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('pdf'), html: z.string() }),
  z.strictObject({ what: z.literal('print'), job: PrintJob }),
  z.strictObject({ what: z.literal('printers') }),
  z.strictObject({ what: z.literal('chooseFolder'), title: z.string().max(100) }),
  z.strictObject({ what: z.literal('foreground') }),
])
export type ShellAsk = z.infer<typeof ShellAsk>

/** What each ask is answered with. */
export const shellAnswers = {
  pdf: Bytes,
  print: z.strictObject({ printer: z.string() }),
  printers: z.array(z.string()).readonly(),
  chooseFolder: z.string().nullable(),
  foreground: z.null(),
} as const satisfies Record<ShellAsk['what'], z.ZodType>

/** The answer to one kind of ask. */
export type ShellAnswer<W extends ShellAsk['what']> = z.infer<(typeof shellAnswers)[W]>

/** Shell → core. `close` asks the core to close the database and end; `answer` answers an `ask`. */
export const ToCore = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), id: Id, json: z.string().max(maxCallBytes) }),
  z.strictObject({ kind: z.literal('answer'), id: Id, ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ kind: z.literal('fault'), id: Id, fault: Fault }),
  z.strictObject({ kind: z.literal('signal'), signal: ShellSignal }),
  z.strictObject({ kind: z.literal('close') }),
])
export type ToCore = z.infer<typeof ToCore>

/** Core → shell. After `locked` the core holds nothing any more and waits to be ended; `failed` says why it cannot start. */
export const FromCore = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('failed'), words: z.string().max(500) }),
  z.strictObject({ kind: z.literal('answer'), id: Id, json: z.string() }),
  z.strictObject({ kind: z.literal('ask'), id: Id, ask: ShellAsk }),
  z.strictObject({ kind: z.literal('event'), json: z.string() }),
  z.strictObject({ kind: z.literal('locked'), words: z.string().max(200) }),
])
export type FromCore = z.infer<typeof FromCore>

/** Either end of the wire: fork's IPC under the fallback, a message port under Electron. */
export interface Channel {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** The other side is gone. */
  onClosed(listener: () => void): void
}
