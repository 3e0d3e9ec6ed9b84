import { z } from 'zod'
import { CalendarDate, Instant } from '../time.ts'
import { AnswerFields, AnswerState, TalkPromise } from './model.ts'

/** One edition of a standard answer as the screen shows it. */
export const StandardAnswerView = z.strictObject({
  ...AnswerFields.shape,
  answerId: z.int(),
  edition: z.int(),
  state: AnswerState,
  reason: z.string().nullable(),
  /** Null for an answer that came with the program. */
  writtenBy: z.string().nullable(),
  writtenAt: Instant,
})
export type StandardAnswerView = z.infer<typeof StandardAnswerView>

/** A letter or a unit that what was typed may mean; no personal data. */
export const CardTarget = z.strictObject({
  requestId: z.int().nullable(),
  unitId: z.int(),
  unitName: z.string(),
  intakeNumber: z.string().nullable(),
  documentNumber: z.string().nullable(),
  receivedOn: CalendarDate.nullable(),
})
export type CardTarget = z.infer<typeof CardTarget>

/** A talk as a line of the list. */
export const TalkRow = z.strictObject({
  consultationId: z.int(),
  at: Instant,
  callerName: z.string(),
  callerPost: z.string().nullable(),
  unitId: z.int().nullable(),
  unitName: z.string().nullable(),
  requestId: z.int().nullable(),
  intakeNumber: z.string().nullable(),
  calledBack: z.boolean(),
  asked: z.string(),
  said: z.string(),
  promise: TalkPromise.nullable(),
  /** Null while a promise is open, and where there is none. */
  promiseKeptAt: Instant.nullable(),
  promiseKeptHow: z.string().nullable(),
  recordedBy: z.string(),
})
export type TalkRow = z.infer<typeof TalkRow>

/** What stands on the card while somebody is on the telephone. */
export const PhoneCard = z.strictObject({
  target: CardTarget,
  /** The number that is called back; null where the directory has none. */
  registered: z.strictObject({ contact: z.string().nullable(), telephone: z.string().nullable() }),
  /** Sentences that may be said, in order. */
  maySay: z.array(z.string()),
  mayNotSay: z.array(z.string()),
  /** The words to speak. */
  wording: z.string(),
  /** Talks about the same letter, or with the same unit, the latest first. */
  talks: z.array(TalkRow),
})
export type PhoneCard = z.infer<typeof PhoneCard>
