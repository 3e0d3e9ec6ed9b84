import { lifeStepNames, lifeSteps, StepBudgets } from '../../shared/deadline/stepBudgets.ts'
import { settingWords as words } from './words.ts'

/** A setting's value as a person reads it. */
export function settingText(value: unknown): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (value === null || value === '') return words.none
  const budgets = StepBudgets.safeParse(value)
  if (budgets.success)
    return lifeSteps.map((step) => `${lifeStepNames[step]} ${budgets.data[step]}`).join('，')
  if (typeof value === 'object') {
    const parts = Object.values(value).filter((part) => part !== '')
    return parts.length === 0
      ? words.none
      : parts.map((part) => (typeof part === 'object' ? JSON.stringify(part) : String(part))).join('，')
  }
  return String(value)
}
