/**
 * Every way an act can be refused on purpose. Nothing outside this file may define a code.
 * The message that travels with a code is a Chinese sentence which says what to do next.
 */
export const faultCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'forbidden',
  'second-person-required',
  'step-up-required',
  'locked',
  'not-initialised',
  'wrong-password',
  'throttled',
  'keyring-damaged',
  'keyring-missing',
  'database-missing',
  'database-empty',
  'database-foreign',
  'database-damaged',
  'database-newer',
  'trail-broken',
  'trail-behind-head',
  'disk-full',
  'read-only',
  'file-unreadable',
  'file-too-large',
  'cancelled',
  'printer-missing',
  'clock-suspect',
  'unexpected',
] as const

/** The closed set of fault codes. */
export type FaultCode = (typeof faultCodes)[number]

/** What crosses a process border when an act was refused: no stack, no SQL, no path, no personal data. */
export interface Fault {
  readonly code: FaultCode
  readonly message: string
  /** Names the log line of an unexpected failure, so that a clerk can quote it. */
  readonly correlationId?: string
}

/** The answer to every call that crosses a process border. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault }

/** A refusal that was meant: `message` is shown to a person as it stands, in Chinese. Anything else thrown is a bug. */
export class AppError extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}
