import { AppError } from '../errors.ts'
import type { CalendarDate } from '../time.ts'
import { type DeadlineRule, deadlineRules, type RuleCode } from './rules.ts'

/**
 * The edition of a limit that was in force on the day its limit started (a file keeps the rules it started under). A day before the
 * first edition gets the first one, because nothing older is known. Refuses (`not-found`) a code without any edition.
 */
export function ruleInForce(
  code: RuleCode,
  on: CalendarDate,
  rules: readonly DeadlineRule[] = deadlineRules,
): DeadlineRule {
  const editions = rules
    .filter((rule) => rule.code === code)
    .sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom) || a.version - b.version)
  const found = editions.findLast((rule) => rule.effectiveFrom <= on) ?? editions[0]
  if (found === undefined) {
    throw new AppError('not-found', `没有期限规则 ${code}，请系统管理员检查期限规则。`)
  }
  return found
}
