import type { Outcome } from '../candidate/model.ts'
import type { Role } from '../user/model.ts'
import { type ReviewStage, reviewQuestions, reviewStageNames } from './model.ts'

/** The stages in their order. */
export const reviewStages = ['first', 'second', 'third'] as const satisfies readonly ReviewStage[]

const roleOfStage = {
  first: 'firstReviewer',
  second: 'secondReviewer',
  third: 'thirdReviewer',
} as const satisfies Record<ReviewStage, Role>

/** What is on record for one result: everybody who entered it or the entry it replaced, and who signed which stage. */
export interface ReviewRecord {
  readonly inquirerIds: readonly number[]
  readonly signed: readonly { readonly stage: ReviewStage; readonly reviewerId: number }[]
}

/** The stage that is due, or null when all are signed. */
export function dueStage({ signed }: Pick<ReviewRecord, 'signed'>): ReviewStage | null {
  return reviewStages.find((stage) => !signed.some((other) => other.stage === stage)) ?? null
}

/** Whether somebody may sign the stage that is due. */
export type StageVerdict =
  | { readonly kind: 'may'; readonly stage: ReviewStage; readonly needsCountersignature: boolean }
  | { readonly kind: 'mayNot'; readonly sentence: string }

/**
 * Decides from recorded acts whether a person may sign the due stage: the role of that stage, not the one who queried, not the reviewer
 * of another stage (design 5.2); the checker may be the first reviewer. With the dated policy for teams of three, the reviewer of 复审 may also sign 复查 with a
 * countersignature on paper by an outside leader.
 */
export function stageVerdict(
  record: ReviewRecord,
  person: { readonly userId: number; readonly roles: readonly Role[] },
  policy: { readonly teamOfThree: boolean },
): StageVerdict {
  const stage = dueStage(record)
  if (stage === null) return { kind: 'mayNot', sentence: '复审、复核、复查均已完成。' }
  const name = reviewStageNames[stage]
  if (!person.roles.includes(roleOfStage[stage]))
    return { kind: 'mayNot', sentence: `现在轮到「${name}」，您没有${name}人岗位。` }
  if (record.inquirerIds.includes(person.userId))
    return { kind: 'mayNot', sentence: `您是该人员的查询登记人，不能${name}，请由另一人办理。` }
  const own = record.signed.find(({ reviewerId }) => reviewerId === person.userId)
  if (own === undefined) return { kind: 'may', stage, needsCountersignature: false }
  if (policy.teamOfThree && own.stage === 'first' && stage === 'third')
    return { kind: 'may', stage, needsCountersignature: true }
  return {
    kind: 'mayNot',
    sentence: `您已对该人员「${reviewStageNames[own.stage]}」，「${name}」须由另一人办理。`,
  }
}

/** Where a person under review goes after a stage was signed: any no back to 查询, after the last yes done. */
export function stateAfterStage(
  agrees: boolean,
  record: Pick<ReviewRecord, 'signed'>,
): 'ready' | 'underReview' | 'concluded' {
  if (!agrees) return 'ready'
  return dueStage(record) === null ? 'concluded' : 'underReview'
}

/** The answers of a check-sheet judged: complete, every "no" with words; agrees only when everything is yes. */
export function judgeAnswers(
  stage: ReviewStage,
  answers: Readonly<Record<string, { readonly yes: boolean; readonly note: string }>>,
): { readonly ok: true; readonly agrees: boolean } | { readonly ok: false; readonly sentence: string } {
  const questions: Readonly<Record<string, string>> = reviewQuestions[stage]
  for (const code of Object.keys(answers))
    if (!Object.hasOwn(questions, code))
      return { ok: false, sentence: '检查单与现行版本不符，请刷新后重新填写。' }
  for (const [code, words] of Object.entries(questions)) {
    const answer = answers[code]
    if (answer === undefined) return { ok: false, sentence: `请回答「${words}」。` }
    if (!answer.yes && answer.note === '') return { ok: false, sentence: `「${words}」为否，请写明情况。` }
  }
  return { ok: true, agrees: Object.values(answers).every(({ yes }) => yes) }
}

/** 复审's own look at the national system. */
export interface SecondQuery {
  readonly queriedAt: string
  readonly outcome: Outcome
  readonly hasEvidence: boolean
}

// Moments are entered to the minute.
const minuteOf = (instant: string) => Math.floor(new Date(instant).getTime() / 60_000)

/**
 * Why a second query cannot stand beside the answers of a stage, or null: 复审 alone has one, with a moment not before the first query,
 * evidence of its own, an outcome that is no 待核实, and an answer that does not say otherwise.
 */
export function secondQueryObstacle(
  stage: ReviewStage,
  secondQuery: SecondQuery | null,
  beside: { readonly firstQueriedAt: string; readonly now: string; readonly saysSame: boolean },
): string | null {
  if (stage !== 'first') return secondQuery === null ? null : '只有复审须重新查询，请刷新后重试。'
  if (secondQuery === null) return '复审须重新查询，请登记重新查询的时间、结果和凭证。'
  const { queriedAt, outcome, hasEvidence } = secondQuery
  if (outcome === 'pending') return '重新查询的结果为待核实时不能复审，请查清后再办。'
  if (minuteOf(queriedAt) < minuteOf(beside.firstQueriedAt)) return '重新查询的时间不能早于首次查询，请核对。'
  if (minuteOf(queriedAt) > minuteOf(beside.now)) return '重新查询的时间不能晚于现在，请核对。'
  if (!hasEvidence) return '请添加重新查询的凭证（截图或打印件扫描）。'
  if (outcome !== 'listed' && beside.saysSame)
    return `重新查询未列入时，「${reviewQuestions.first['second-query']}」须答「否」并写明情况。`
  return null
}
