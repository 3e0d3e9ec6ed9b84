import { AppError, type Fault } from '../../../shared/errors.ts'

/** A fault that came back from the core, as an AppError with the number of its log line. */
export class CallError extends AppError {
  readonly correlationId: string | undefined

  constructor(fault: Fault, cause?: unknown) {
    super(fault.code, fault.message, { cause })
    this.name = 'CallError'
    this.correlationId = fault.correlationId
  }
}
