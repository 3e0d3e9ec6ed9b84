import { z } from 'zod'
import { CandidateState, Outcome, Purpose } from '../candidate/model.ts'
import { CalendarDate } from '../time.ts'

/** A person that was found: the number masked, the outcome only for roles that may know it and only when it was verified. */
export const FoundPerson = z.strictObject({
  candidateId: z.int(),
  requestId: z.int(),
  intakeNumber: z.string(),
  documentNumber: z.string(),
  unitName: z.string(),
  listOrder: z.int(),
  name: z.string(),
  maskedNumber: z.string(),
  purpose: Purpose,
  receivedOn: CalendarDate,
  state: CandidateState,
  outcome: Outcome.nullable(),
  /** 异议标注: the day since which an objection about the person is open; null when none is (条例第四十一条). */
  objectedOn: CalendarDate.nullable(),
})
export type FoundPerson = z.infer<typeof FoundPerson>
