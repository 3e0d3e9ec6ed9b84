import { z } from 'zod'
import type { HumanId } from '../user/human.ts'

/** The three stages of 二次复审、复核、复查; three persons, three questions is this product's reading (domain 9.3). Stored. */
export const reviewStageNames = { first: '复审', second: '复核', third: '复查' } as const satisfies Record<
  string,
  string
>
export type ReviewStage = keyof typeof reviewStageNames
export const ReviewStage = z.enum(Object.keys(reviewStageNames) as [ReviewStage, ...ReviewStage[]])

/** Who acted: the human who counts, and the name it stands under. */
export interface ReviewPerson {
  readonly human: HumanId
  readonly name: string
}

/**
 * Which check-sheet is in force. Source: the centre's decision while the national text leaves the meaning of the stages open (domain 9.3);
 * other words or other stages are another version. The version stands in every signed stage.
 */
export const reviewSheet = { version: '2026-2', effectiveFrom: '2026-12-01' } as const

/**
 * The check-sheet of each stage: question code → words. Any "no" returns the person to 查询. Stored under these codes. Nobody is asked for
 * what the record knows: the program states it beside the question (`QuestionFact`), and refuses a "yes" that the record contradicts.
 */
export const reviewQuestions = {
  first: {
    'same-person': '列入主体与被查询人为同一人（姓名、证件号码均一致）',
    'same-person-by-source': '列入主体与被查询人为同一人（姓名一致，并有上列书面第二来源佐证）',
    'not-employer': '列入主体是本人，而不是其所在或任职的单位',
    'second-query': '已重新查询，结果与首次查询一致',
  },
  second: {
    'valid-then': '查询时该列入信息有效（未移出、未修复、未过期）',
    'list-in-scope': '所列名单属于失信联合惩戒对象名单',
    'authority-right': '名单名称、认定机关与查询系统所示一致',
  },
  third: {
    'evidence-complete': '查询凭证齐全，且能对应到本人',
    'people-as-required': '上列办理人员和时间与现行办理要求相符',
    'letter-match': '人员信息与盖章来函一致',
  },
} as const satisfies Record<ReviewStage, Record<string, string>>

/** Questions of earlier sheets, which signed stages still carry; nobody is asked them any more. */
export const retiredQuestions = {
  // 2026-1: it was asked of everybody, also where the rules let the checker do 复审.
  'process-complete': '查询、核对、复审、复核由不同人员完成且留痕完整',
} as const satisfies Record<string, string>
