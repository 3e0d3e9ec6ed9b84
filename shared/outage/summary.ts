import { z } from 'zod'
import { Instant } from '../time.ts'

/** A letter that an outage held up. */
export const OutageRequest = z.strictObject({ requestId: z.int(), intakeNumber: z.string() })

/** One outage of the national system as the register shows it. */
export const OutageView = z.strictObject({
  outageId: z.int(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  symptom: z.string(),
  toldWhom: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
  evidence: z
    .strictObject({ attachmentId: z.int(), name: z.string(), mediaType: z.string(), checkCode: z.string() })
    .nullable(),
  letters: z.array(OutageRequest),
})
export type OutageView = z.infer<typeof OutageView>

/** What is written down when the national system cannot be used. */
export const NewOutage = z.strictObject({
  startedAt: Instant,
  /** Null while it lasts. */
  endedAt: Instant.nullable(),
  symptom: z.string().trim().min(2, '请写明故障现象').max(300),
  toldWhom: z.string().trim().min(2, '请写明已告知何人').max(200),
})
