import { z } from 'zod'

/** Why a person is asked about: 录用 or 调任 (公务员法 arts 26 and 70). Stored. */
export const purposeNames = { recruitment: '录用', transfer: '调任' } as const satisfies Record<
  string,
  string
>
export type Purpose = keyof typeof purposeNames
export const Purpose = z.enum(Object.keys(purposeNames) as [Purpose, ...Purpose[]])

/**
 * What a query can say of one person. `pending` (待核实) never leaves as a result; `unqueryable` says that the national system takes no query by
 * the document the person has, who then goes back to the unit. Stored.
 */
export const outcomeNames = {
  notListed: '未列入',
  listed: '列入',
  pending: '待核实',
  unqueryable: '无法查询',
} as const satisfies Record<string, string>
export type Outcome = keyof typeof outcomeNames
export const Outcome = z.enum(Object.keys(outcomeNames) as [Outcome, ...Outcome[]])

/** Why a person is back at the unit whom the national system could not be asked about. */
export const unqueryableReason = '无法查询：查询系统不能据所提供的证件查询'

/** Where one person's query stands, with the words of the screens. Stored; the moves are in lifecycle.ts. */
export const candidateStateNames = {
  doubtful: '存疑待定',
  accepted: '待校对',
  ready: '待查询',
  inquiring: '查询中',
  inquired: '待核对',
  pending: '待核实',
  disputed: '待核定',
  underReview: '复审中',
  concluded: '已核对',
  answered: '已答复',
  returned: '退回补正',
  withdrawn: '已撤回',
} as const satisfies Record<string, string>
export type CandidateState = keyof typeof candidateStateNames
export const CandidateState = z.enum(
  Object.keys(candidateStateNames) as [CandidateState, ...CandidateState[]],
)

/** States in which nothing more is owed for the person, unless something new arrives. */
export const settledCandidateStates = [
  'answered',
  'returned',
  'withdrawn',
] as const satisfies readonly CandidateState[]
