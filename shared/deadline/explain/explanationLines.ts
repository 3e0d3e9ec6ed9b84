import { describeDay } from '../calendar/describeDay.ts'
import type { WorkingCalendar } from '../calendar/workingCalendar.ts'
import type { Explanation } from '../dueDate.ts'
import { receiptDay } from '../receiptDay.ts'
import { type DeadlineRule, deadlineRules } from '../rules.ts'

/**
 * “为什么是这一天” in sentences, for screen and print: the rule, day 0, every counted and every skipped day in order, the result. The
 * reasons are the stored ones; weekday names come from the calendar.
 */
export function explanationLines(
  explanation: Explanation,
  calendar: WorkingCalendar,
  rules: readonly DeadlineRule[] = deadlineRules,
): readonly string[] {
  const weekday = (date: string): string => describeDay(date, calendar).weekday
  const counted = explanation.counted.map((date, index) => ({
    date,
    line: `${date} ${weekday(date)}：第 ${index + 1} 个工作日`,
  }))
  const skipped = explanation.skipped.map(({ date, why }) => ({ date, line: `${date}：${why}，不计` }))
  const days = [...counted, ...skipped].sort((a, b) => a.date.localeCompare(b.date))
  const { received, due, workingDays, provisional, calendarVersion } = explanation
  return [
    ...ruleLines(explanation, rules),
    ...arrivalLines(explanation, calendar),
    `${received} ${weekday(received)}：${isMovedOn(explanation) ? '视为收到之日' : '收到当日'}，不计入（民法典第二百零一条）`,
    ...days.map((day) => day.line),
    `第 ${workingDays} 个工作日为 ${due} ${weekday(due)}${provisional ? '（暂定，待当年放假安排公布后重算）' : ''}`,
    `工作日历版本：${calendarVersion}`,
  ]
}

const isMovedOn = ({ arrived, received }: Explanation) =>
  arrived !== undefined && arrived.at.slice(0, 10) !== received

/** Why a letter counts as received on another day than it came. */
function arrivalLines(explanation: Explanation, calendar: WorkingCalendar): readonly string[] {
  const { arrived, received } = explanation
  if (arrived === undefined || !isMovedOn(explanation)) return []
  const day = arrived.at.slice(0, 10)
  const came = `${day} ${describeDay(day, calendar).weekday}${arrived.at.slice(10)}`
  const why = receiptDay(arrived, calendar).why ?? `受理截止时刻 ${arrived.cutOff}`
  return [
    `${came} 收到：${why}，视为下一工作日 ${received} 收到（民法典第二百零三条，本中心设置的受理截止时刻）`,
  ]
}

function ruleLines(explanation: Explanation, rules: readonly DeadlineRule[]): readonly string[] {
  const reference = explanation.rule
  const rule = rules.find((each) => each.code === reference?.code && each.version === reference?.version)
  if (rule === undefined) {
    return []
  }
  return [
    `${rule.title}：自${rule.trigger}之日起 ${rule.workingDays} 个工作日内，止于${rule.endingAct}`,
    `依据：${rule.source}，规则 ${rule.code} 第 ${rule.version} 版`,
  ]
}
