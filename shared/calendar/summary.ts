import { z } from 'zod'
import { Arrangement } from '../deadline/calendar/yearArrangement.ts'
import { reasonOf } from '../ipc/reason.ts'
import { CalendarDate, Instant } from '../time.ts'
import { EditionOrigin, EditionState } from './model.ts'

/** A year's arrangement as a person proposes it; the program numbers the edition. */
export const NewEdition = z.strictObject({
  ...Arrangement.omit({ edition: true }).shape,
  origin: EditionOrigin,
  reason: reasonOf('请说明依据或理由'),
})
export type NewEdition = z.infer<typeof NewEdition>

/** One edition of one year's arrangement with who proposed and who decided it. */
export const EditionView = z.strictObject({
  editionId: z.int(),
  ...Arrangement.shape,
  origin: EditionOrigin,
  state: EditionState,
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().nullable(),
  movedCount: z.int().nullable(),
  calendarVersion: z.string().nullable(),
  /** True when the person who asks may confirm or send it back. */
  isMineToDecide: z.boolean(),
  /** True when the person who asks proposed it and may take it back. */
  isMineToWithdraw: z.boolean(),
})
export type EditionView = z.infer<typeof EditionView>

/** One open item whose date moves. */
export const MovedDate = z.strictObject({
  object: z.string(),
  words: z.string(),
  from: CalendarDate,
  to: CalendarDate,
  /** The days that do it, each in one line: `2026-12-31 星期四 工作日 → 星期四 元旦放假`. */
  because: z.array(z.string()),
})
export type MovedDate = z.infer<typeof MovedDate>

/** What a proposed edition would do: which days change, and one page of the open items whose dates move. */
export const Consequences = z.strictObject({
  changedDays: z.array(z.string()),
  total: z.int(),
  /** Open items whose date stays and is no longer 暂定, or stands on other reasons. */
  refreshed: z.int(),
  /** Of those that move: how many would be late today, though they are not now. */
  late: z.int(),
  rows: z.array(MovedDate),
  /** Names this very list; who confirms hands it back, so that nobody confirms what he has not seen. */
  movesName: z.string(),
  /** The version of the calendar with this edition. */
  calendarVersion: z.string(),
})
export type Consequences = z.infer<typeof Consequences>
