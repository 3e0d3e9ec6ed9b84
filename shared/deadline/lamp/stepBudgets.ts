import { z } from 'zod'

/** The acts of a reply in their order; each has a budget of working time before the limit. Stored in a setting: never rename one. */
export const lifeStepNames = {
  firstCheck: '初审',
  inquiry: '查询',
  verification: '核对',
  review: '复审',
  signing: '签发',
  sealing: '用印',
  dispatch: '发出',
} as const satisfies Record<string, string>
export type LifeStep = keyof typeof lifeStepNames

/** All acts in their order. */
export const lifeSteps = Object.keys(lifeStepNames) as readonly LifeStep[]

const budget = z.number().min(0).max(10).multipleOf(0.25, '以四分之一个工作日为单位，如 0.25、0.5')

/** How much of a working day each act may take, in quarters. */
export const StepBudgets = z.strictObject({
  firstCheck: budget,
  inquiry: budget,
  verification: budget,
  review: budget,
  signing: budget,
  sealing: budget,
  dispatch: budget,
})
export type StepBudgets = z.infer<typeof StepBudgets>

/** The default (本中心决定): two and a half of the three working days of the reply (rule R1), so that half a day is left as 机动. */
export const defaultStepBudgets: StepBudgets = {
  firstCheck: 0.25,
  inquiry: 0.5,
  verification: 0.25,
  review: 0.5,
  signing: 0.5,
  sealing: 0.25,
  dispatch: 0.25,
}
