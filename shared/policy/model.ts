import { z } from 'zod'
import type { CalendarDate } from '../time.ts'

/** How many different humans must act on a file, and which steps they may share. Stored. */
export const regimeNames = {
  four: '四人制',
  fiveByCheck: '五人制（核对、复审分开）',
  fiveBySign: '五人制（复查、签发分开）',
} as const satisfies Record<string, string>
export type Regime = keyof typeof regimeNames
export const Regime = z.enum(Object.keys(regimeNames) as [Regime, ...Regime[]])

/** What a regime asks for. */
export interface RegimeRules {
  /** How many different humans, the signer among them, where nobody in a file is listed, and for each listed person. */
  readonly leastUnlisted: number
  readonly leastListed: number
  /** How many of them must have acted on a listed person when 复查 is signed. */
  readonly leastAtThirdReview: number
  /** True where who checked gives no review of the same person. */
  readonly keepsCheckApart: boolean
  /** True where who gave 复查 does not sign a letter that holds the person. */
  readonly keepsSignApart: boolean
  /** The rule in words, as the screens and the check-sheet show it. */
  readonly words: readonly string[]
}

const unlistedWords = '未列入须由三名不同的人办理：查询、核对、签发。'
const reviewWords =
  '查询人不得核对，也不得复审、复核、复查；复审、复核、复查须由三人分别办理；核定人可以办理复核。'

/**
 * What each regime asks for. Source: the centre's decision (decisions 0028, 0063): 三 for 未列入, 四 for 列入; 五人制 keeps 核对 and 复审, or 复查 and
 * 签发, apart.
 */
export const regimeRules: Readonly<Record<Regime, RegimeRules>> = {
  four: {
    ...{
      leastUnlisted: 3,
      leastListed: 4,
      leastAtThirdReview: 4,
      keepsCheckApart: false,
      keepsSignApart: false,
    },
    words: [
      '列入须由四名不同的人办理：一人查询；一人核对、复审（可为同一人）；一人复核；一人复查、签发（可为同一人）。',
      reviewWords,
      unlistedWords,
    ],
  },
  fiveByCheck: {
    ...{
      leastUnlisted: 3,
      leastListed: 5,
      leastAtThirdReview: 5,
      keepsCheckApart: true,
      keepsSignApart: false,
    },
    words: [
      '列入须由五名不同的人办理：一人查询；一人核对；一人复审；一人复核；一人复查、签发（可为同一人）。核对人不再复审、复核、复查。',
      reviewWords,
      unlistedWords,
    ],
  },
  fiveBySign: {
    ...{
      leastUnlisted: 3,
      leastListed: 5,
      leastAtThirdReview: 4,
      keepsCheckApart: false,
      keepsSignApart: true,
    },
    words: [
      '列入须由五名不同的人办理：一人查询；一人核对、复审（可为同一人）；一人复核；一人复查；一人签发。复查人不签发。',
      reviewWords,
      unlistedWords,
    ],
  },
}

/** 五人制 is offered from this many people on: with fewer, one absence would stop every listing. */
export const fiveOfferedFrom = 6

/** The policy of a file: which regime, and where it stands. */
export interface PeoplePolicy {
  readonly regime: Regime
  /** The day from which files are begun under it; null for the one the program is delivered with. */
  readonly effectiveFrom: CalendarDate | null
  readonly basis: string
}

/** What is in force until two people decide otherwise. */
export const deliveredPolicy: PeoplePolicy = { regime: 'four', effectiveFrom: null, basis: '本中心决定' }

/** The policy of a file begun on this day: the one that took effect last by then; what is decided later never touches it. */
export function policyOn<P extends PeoplePolicy>(
  policies: readonly P[],
  begunOn: CalendarDate,
): P | typeof deliveredPolicy {
  const inForce = policies.filter(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= begunOn)
  return inForce.reduce<P | typeof deliveredPolicy>(
    (last, one) => ((one.effectiveFrom ?? '') >= (last.effectiveFrom ?? '') ? one : last),
    deliveredPolicy,
  )
}

/** Why a regime may not be decided for files from a day on, as a sentence; null when it may. */
export function policyObstacle(
  { regime, effectiveFrom }: { readonly regime: Regime; readonly effectiveFrom: CalendarDate },
  now: { readonly today: CalendarDate; readonly people: number; readonly before: Regime },
): string | null {
  if (effectiveFrom <= now.today)
    return '生效日期须晚于今天：已经开始办理的来文仍按收文当日的要求办结，请另定日期。'
  if (regime === now.before) return `该日起已按${regimeNames[regime]}办理，不必再办。`
  if (regime !== 'four' && now.people < fiveOfferedFrom)
    return `现有可办理人员 ${now.people} 人，少于 ${fiveOfferedFrom} 人，不能定为五人制：一人不在就没有人能办结列入。`
  return null
}
