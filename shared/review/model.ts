import { z } from 'zod'

/** The three stages of 二次复审、复核、复查; three persons, three questions is this product's reading (domain 9.3). Stored. */
export const reviewStageNames = { first: '复审', second: '复核', third: '复查' } as const satisfies Record<
  string,
  string
>
export type ReviewStage = keyof typeof reviewStageNames
export const ReviewStage = z.enum(Object.keys(reviewStageNames) as [ReviewStage, ...ReviewStage[]])

/**
 * Which check-sheet is in force. Source: the centre's decision while the national text leaves the meaning of the stages open (domain 9.3);
 * other words or other stages are another version. The version stands in every signed stage.
 */
export const reviewSheet = { version: '2026-1', effectiveFrom: '2026-01-01' } as const

/** The check-sheet of each stage: question code → words. Any "no" returns the person to 查询. Stored under these codes. */
export const reviewQuestions = {
  first: {
    'same-person': '列入主体与被查询人为同一人（姓名、证件号码均一致）',
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
    'process-complete': '查询、核对、复审、复核由不同人员完成且留痕完整',
    'letter-match': '人员信息与盖章来函一致',
  },
} as const satisfies Record<ReviewStage, Record<string, string>>
