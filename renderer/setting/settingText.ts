import { z } from 'zod'
import { LampScheme, lampStates } from '../../shared/deadline/lamp/lampScheme.ts'
import { lifeStepNames, lifeSteps, StepBudgets } from '../../shared/deadline/lamp/stepBudgets.ts'
import { type ReplyKind, replyKindNames } from '../../shared/reply/kinds.ts'
import { numberModeNames } from '../../shared/reply/model.ts'
import { LetterCodes, NumberRule } from '../../shared/setting/settings.ts'
import { settingWords as words } from './words.ts'

/** A setting's value as a person reads it. */
export function settingText(value: unknown): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (value === null || value === '') return words.none
  const budgets = StepBudgets.safeParse(value)
  if (budgets.success)
    return lifeSteps.map((step) => `${lifeStepNames[step]} ${budgets.data[step]}`).join('，')
  const scheme = LampScheme.safeParse(value)
  if (scheme.success) return lampText(scheme.data)
  const codes = LetterCodes.safeParse(value)
  if (codes.success && Object.keys(codes.data).length > 0)
    return Object.entries(codes.data)
      .map(([kind, code]) => `${replyKindNames[kind as ReplyKind]}：${code}`)
      .join('，')
  const rules = z.record(z.string(), NumberRule).safeParse(value)
  if (rules.success && Object.keys(rules.data).length > 0) return numberRulesText(rules.data)
  if (typeof value === 'object') {
    const parts = Object.values(value).filter((part) => part !== '')
    return parts.length === 0
      ? words.none
      : parts.map((part) => (typeof part === 'object' ? JSON.stringify(part) : String(part))).join('，')
  }
  return String(value)
}

function lampText({ soonAtOrBelow, escalateAtOrBelow, looks }: LampScheme): string {
  const { colours, text } = words.lamps
  const seen = lampStates.map((state) => `${looks[state].word} ${colours[looks[state].colour]}`)
  return text(soonAtOrBelow, escalateAtOrBelow, seen.join('、'))
}

function numberRulesText(rules: Readonly<Record<string, NumberRule>>): string {
  return Object.entries(rules)
    .map(([code, rule]) => `${code}：${numberModeNames[rule.mode]}${detailOf(rule)}`)
    .join('，')
}

function detailOf(rule: NumberRule): string {
  if (rule.mode === 'ownSeries') return rule.next === 1 ? '' : words.numberRule.startsFrom(rule.next)
  return rule.mode === 'reservedBlock' ? words.numberRule.block(rule.year, rule.from, rule.to) : ''
}
