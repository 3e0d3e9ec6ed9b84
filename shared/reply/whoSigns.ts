import { countHumans, type HumanId, isAmong } from '../user/human.ts'

/** Who acted on a letter and on the persons it answers, from recorded acts. */
export interface LetterPeople {
  /** 拟稿 and 披露确认. */
  readonly drafters: readonly HumanId[]
  /** 查询, also of a result that another one replaced, and 签前复看. */
  readonly inquirers: readonly HumanId[]
  /** 核对 and 核定. */
  readonly checkers: readonly HumanId[]
  readonly firstReviewers: readonly HumanId[]
  readonly laterReviewers: readonly HumanId[]
}

/** How many different humans must have acted before a letter leaves, the signer among them; and where that stands. */
export interface LeastHumans {
  readonly least: number
  readonly source: string
}

const neverSign = [
  ['drafters', '签发人不能是拟稿人或披露确认人，请由其他签发人签发。'],
  ['inquirers', '签发人查询过本函所列人员，查询人不得签发，请由其他签发人签发。'],
  ['checkers', '签发人核对或核定过本函所列人员，核对人、核定人不得签发，请由其他签发人签发。'],
  ['firstReviewers', '签发人复审过本函所列人员，复审人不得签发，请由其他签发人签发。'],
] as const satisfies readonly (readonly [keyof LetterPeople, string])[]

/**
 * Why this human may not sign a letter, or null: 查询人 and 拟稿人 never sign, 核对人、核定人 and 复审人 sign no letter that holds their
 * person, and with the signer as many different humans must have acted as the policy asks.
 */
export function signObstacle(
  people: LetterPeople,
  signer: HumanId,
  { least, source }: LeastHumans,
): string | null {
  const own = neverSign.find(([part]) => isAmong(people[part], signer))
  if (own !== undefined) return own[1]
  const { inquirers, checkers, firstReviewers, laterReviewers } = people
  // A letter that answers nobody has no people but who drafts and who signs.
  if (inquirers.length === 0) return null
  const humans = countHumans([...inquirers, ...checkers, ...firstReviewers, ...laterReviewers, signer])
  return humans < least
    ? `连同签发人共 ${humans} 人办理，少于现行要求的 ${least} 人（${source}），不能签发，请与来文单位沟通延期。`
    : null
}
