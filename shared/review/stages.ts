import type { Outcome } from '../candidate/model.ts'
import type { MatchBasis } from '../inquiry/model.ts'
import { type Regime, regimeNames, regimeRules } from '../policy/model.ts'
import type { Role } from '../rights/role.ts'
import { type HumanId, isSameHuman } from '../user/human.ts'
import type { QuestionFact } from './facts.ts'
import { type ReviewPerson, type ReviewStage, reviewQuestions, reviewStageNames } from './model.ts'

/** The stages in their order. */
export const reviewStages = ['first', 'second', 'third'] as const satisfies readonly ReviewStage[]

/** The post that signs each stage. */
export const roleOfStage = {
  first: 'firstReviewer',
  second: 'secondReviewer',
  third: 'thirdReviewer',
} as const satisfies Record<ReviewStage, Role>

/** What is on record for one result: everybody who entered it or the entry it replaced, who checked it, who signed which stage; and the file's regime. */
export interface ReviewRecord {
  readonly inquirers: readonly ReviewPerson[]
  readonly checkers: readonly ReviewPerson[]
  readonly regime: Regime
  readonly signed: readonly { readonly stage: ReviewStage; readonly reviewer: ReviewPerson }[]
}

/** The stage that is due, or null when all are signed. */
export function dueStage({ signed }: Pick<ReviewRecord, 'signed'>): ReviewStage | null {
  return reviewStages.find((stage) => !signed.some((other) => other.stage === stage)) ?? null
}

/** Whether somebody may sign the stage that is due. */
export type StageVerdict =
  | { readonly kind: 'may'; readonly stage: ReviewStage }
  | { readonly kind: 'mayNot'; readonly sentence: string }

/**
 * Decides from recorded acts whether a person may sign the due stage: the role of that stage, not the human who queried, not the human
 * who signed another stage, whatever the account (the centre's decision, decision 0028); the checker may be a reviewer where the file's
 * regime does not keep them apart (decision 0063).
 */
export function stageVerdict(
  record: ReviewRecord,
  person: { readonly human: HumanId; readonly roles: readonly Role[] },
): StageVerdict {
  const stage = dueStage(record)
  if (stage === null) return { kind: 'mayNot', sentence: '复审、复核、复查均已完成。' }
  const stageName = reviewStageNames[stage]
  if (!person.roles.includes(roleOfStage[stage]))
    return { kind: 'mayNot', sentence: `现在轮到「${stageName}」，您没有${stageName}人岗位。` }
  const isMe = (other: ReviewPerson) => isSameHuman(other.human, person.human)
  if (record.inquirers.some(isMe))
    return { kind: 'mayNot', sentence: `您是该人员的查询登记人，不能${stageName}，请由另一人办理。` }
  if (regimeRules[record.regime].keepsCheckApart && record.checkers.some(isMe))
    return {
      kind: 'mayNot',
      sentence: `您是该人员的核对人，本件按${regimeNames[record.regime]}办理，不能${stageName}，请由另一人办理。`,
    }
  const own = record.signed.find(({ reviewer }) => isMe(reviewer))
  if (own === undefined) return { kind: 'may', stage }
  return {
    kind: 'mayNot',
    sentence: `您已对该人员「${reviewStageNames[own.stage]}」，「${stageName}」须由另一人办理。`,
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

/**
 * The questions of a stage for one result, code → words: who was tied to the listing by a second source cannot be said to agree in the
 * number, so 复审 is asked about the source instead.
 */
export function askedQuestions(
  stage: ReviewStage,
  result: { readonly matchedBy: MatchBasis | null },
): Readonly<Record<string, string>> {
  const bySource = result.matchedBy === 'secondSource'
  const left = bySource ? 'same-person' : 'same-person-by-source'
  return Object.fromEntries(Object.entries(reviewQuestions[stage]).filter(([code]) => code !== left))
}

/**
 * The answers of a check-sheet judged: complete, every "no" with words, no "yes" that the record contradicts; agrees only when everything
 * is yes.
 */
export function judgeAnswers(
  questions: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, { readonly yes: boolean; readonly note: string }>>,
  facts: readonly QuestionFact[],
): { readonly ok: true; readonly agrees: boolean } | { readonly ok: false; readonly sentence: string } {
  for (const code of Object.keys(answers))
    if (!Object.hasOwn(questions, code))
      return { ok: false, sentence: '检查单与现行版本不符，请刷新后重新填写。' }
  for (const [code, words] of Object.entries(questions)) {
    const answer = answers[code]
    if (answer === undefined) return { ok: false, sentence: `请回答「${words}」。` }
    const fact = facts.find((stated) => stated.code === code)
    if (answer.yes && fact?.contradiction !== undefined && fact.contradiction !== null)
      return {
        ok: false,
        sentence: `程序核对：${fact.contradiction}「${words}」不能答「是」，请答「否」并写明情况。`,
      }
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
  if (outcome === 'unqueryable') return '首次查询能据以查询的证件，复审不能登记无法查询，请查清后再办。'
  if (minuteOf(queriedAt) < minuteOf(beside.firstQueriedAt)) return '重新查询的时间不能早于首次查询，请核对。'
  if (minuteOf(queriedAt) > minuteOf(beside.now)) return '重新查询的时间不能晚于现在，请核对。'
  if (!hasEvidence) return '请添加重新查询的凭证（截图或打印件扫描）。'
  if (outcome !== 'listed' && beside.saysSame)
    return `重新查询未列入时，「${reviewQuestions.first['second-query']}」须答「否」并写明情况。`
  return null
}
