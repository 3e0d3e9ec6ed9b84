import { countHumans, type HumanId, isAmong } from '../user/human.ts'

/** Who acted on a letter and on the persons it answers, from recorded acts, and what its file asks for. */
export interface LetterPeople {
  /** 拟稿 and 披露确认. */
  readonly drafters: readonly HumanId[]
  /** 查询, also of a result that another one replaced, and 签前复看. */
  readonly inquirers: readonly HumanId[]
  /** 核对 and 核定. */
  readonly checkers: readonly HumanId[]
  readonly firstReviewers: readonly HumanId[]
  /** 复查, where the file keeps it apart from 签发; empty otherwise. */
  readonly apartReviewers: readonly HumanId[]
  /** Who acted on each person whose result the letter gives, and how many it takes with the signer; equal ones may stand once. */
  readonly persons: readonly AnsweredPerson[]
  /** Where the numbers stand. */
  readonly basis: string
}

/** Who acted on one person whose result a letter gives. */
export interface AnsweredPerson {
  readonly humans: readonly HumanId[]
  /** How many different humans must have acted before the letter leaves, the signer among them. */
  readonly least: number
}

const neverSign = [
  ['drafters', '签发人不能是拟稿人或披露确认人，请由其他签发人签发。'],
  ['inquirers', '签发人查询过本函所列人员，查询人不得签发，请由其他签发人签发。'],
  ['checkers', '签发人核对或核定过本函所列人员，核对人、核定人不得签发，请由其他签发人签发。'],
  ['firstReviewers', '签发人复审过本函所列人员，复审人不得签发，请由其他签发人签发。'],
  ['apartReviewers', '签发人复查过本函所列人员，本件复查、签发须分开办理，请由其他签发人签发。'],
] as const satisfies readonly (readonly [keyof LetterPeople, string])[]

/**
 * Why this human may not sign a letter, or null: 查询人 and 拟稿人 never sign, 核对人、核定人 and 复审人 sign no letter that holds their
 * person, nor 复查人 where the file keeps them apart; and with the signer as many different humans must have acted on each person as the
 * file's policy asks.
 */
export function signObstacle(people: LetterPeople, signer: HumanId): string | null {
  const own = neverSign.find(([part]) => isAmong(people[part], signer))
  if (own !== undefined) return own[1]
  const short = people.persons
    .map(({ humans, least }) => ({ acted: countHumans([...humans, signer]), least }))
    .find(({ acted, least }) => acted < least)
  return short === undefined
    ? null
    : `连同签发人共 ${short.acted} 人办理，少于本件要求的 ${short.least} 人（${people.basis}），不能签发，请与来文单位沟通延期。`
}
