import { expect, it } from 'vitest'
import {
  defaultStepBudgets,
  lifeSteps,
  StepBudgets,
} from '../../../../../shared/deadline/lamp/stepBudgets.ts'
import { ruleInForce } from '../../../../../shared/deadline/ruleInForce.ts'

it('shares out the limit of the reply but for half a day of 机动', () => {
  const total = lifeSteps.reduce((sum, step) => sum + defaultStepBudgets[step], 0)
  expect(total + 0.5).toBe(ruleInForce('R1', '2026-11-20').workingDays)
})

it('takes quarters of a working day only', () => {
  expect(StepBudgets.safeParse({ ...defaultStepBudgets, review: 1.75 }).success).toBe(true)
  expect(StepBudgets.safeParse({ ...defaultStepBudgets, review: 0.3 }).success).toBe(false)
})
