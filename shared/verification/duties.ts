import type { CandidateState, Outcome } from '../candidate/model.ts'
import { AppError } from '../errors.ts'
import type { Role } from '../rights/role.ts'
import { type HumanId, isAmong, isSameHuman } from '../user/human.ts'

/** Somebody as these rules see him: the human who counts, the account that signs, and the roles held now. */
export interface Person {
  readonly userId: number
  readonly human: HumanId
  readonly roles: readonly Role[]
}

/** Why somebody may not check a result, or null: whoever entered it never checks it (design 5.2). */
export function checkObstacle({ enteredBy }: { readonly enteredBy: HumanId }, me: HumanId): string | null {
  return isSameHuman(enteredBy, me) ? '查询结果由您本人登记，须由另一人核对。' : null
}

/**
 * Why somebody may not check a result blindly, or null: neither who entered it nor who has seen it on the screen, at 唱读核对 or 整页核对
 * (design 6: the checker never starts from the first result).
 */
export function blindObstacle(
  result: { readonly enteredBy: HumanId; readonly wasShown: boolean },
  me: HumanId,
): string | null {
  if (result.wasShown)
    return '您已在唱读核对或整页核对中看过这条结果，不能再背靠背核对：请照原方式核对，或由另一人背靠背核对。'
  return checkObstacle(result, me)
}

/** The two who sign a 唱读核对, told apart: the checker did not enter the result and holds the role; or why they may not. */
export type PairVerdict =
  | { readonly kind: 'may'; readonly checkerId: number; readonly coSignerId: number }
  | { readonly kind: 'mayNot'; readonly sentence: string }

/** Decides whether two people may sign a 唱读核对: two different ones, at least one a checker who did not enter the result. */
export function pairVerdict(
  { enteredBy }: { readonly enteredBy: HumanId },
  [one, other]: readonly [Person, Person],
): PairVerdict {
  if (isSameHuman(one.human, other.human))
    return { kind: 'mayNot', sentence: '唱读核对须由两人签名，请换另一人。' }
  const mayCheck = ({ human, roles }: Person) => !isSameHuman(human, enteredBy) && roles.includes('verifier')
  const checker = [one, other].find(mayCheck)
  if (checker === undefined)
    return { kind: 'mayNot', sentence: '两人中至少一人须是核对员且不是登记人，请换人唱读核对。' }
  const partner = checker === one ? other : one
  if (!partner.roles.some((role) => role === 'verifier' || role === 'inquirer'))
    return { kind: 'mayNot', sentence: '唱读核对的另一人须是查询员或核对员，请换人。' }
  return { kind: 'may', checkerId: checker.userId, coSignerId: partner.userId }
}

/** Why somebody may not settle a mismatch, or null: the third person neither entered nor checked. */
export function settleObstacle(
  people: { readonly enteredBy: HumanId; readonly checker: HumanId; readonly coSigner: HumanId | null },
  me: HumanId,
): string | null {
  const isInvolved = isAmong([people.enteredBy, people.checker, people.coSigner], me)
  return isInvolved ? '核定人不能是登记人或核对人，请由第三人核定。' : null
}

/** Where a person goes after a check that agreed or was settled: listed on to 复审, unlisted done, 无法查询 back to the unit; 待核实 is never a result. */
export function stateAfterCheck(outcome: Outcome): CandidateState {
  if (outcome === 'pending')
    throw new AppError('conflict', '待核实不能作为结果核对，请退回查询，查清后再办。')
  if (outcome === 'unqueryable') return 'returned'
  return outcome === 'listed' ? 'underReview' : 'concluded'
}
