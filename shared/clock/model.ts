import { z } from 'zod'
import { Instant } from '../time.ts'

/** What may be wrong with the machine's clock. Stored in the trail. */
export const clockSuspicionNames = {
  steppedBack: '时钟被拨回',
  jumpedForward: '时钟比上次使用快了一天以上',
} as const satisfies Record<string, string>
export type ClockSuspicion = keyof typeof clockSuspicionNames
export const ClockSuspicion = z.enum(
  Object.keys(clockSuspicionNames) as [ClockSuspicion, ...ClockSuspicion[]],
)

/** A clock that is not believed: deadline and signing functions wait until people have settled it. */
export const ClockStanding = z.strictObject({
  suspicion: ClockSuspicion,
  /** The latest moment that was believed, and what the clock said when it was doubted. */
  markAt: Instant,
  noticedAt: Instant,
  /** What the clock says now. */
  now: Instant,
  /** True when one person may say that the date is right: it was not used for a while, and no more than a month. */
  mayConfirmAlone: z.boolean(),
})
export type ClockStanding = z.infer<typeof ClockStanding>

/** How long nobody may have been here for one person's word to be enough, in days. */
export const confirmAloneDays = 31
