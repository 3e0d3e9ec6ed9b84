import { addCalendarDays } from '../../shared/deadline/calendar/epochDay.ts'
import { governingDue } from '../../shared/deadline/governingDue.ts'
import { lifeLine } from '../../shared/deadline/lamp/lifeLine.ts'
import { pausedWorkingDays } from '../../shared/deadline/pause.ts'
import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import { beijingDate, beijingMinute } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Handler } from '../call/handler.ts'
import { ofWholeRequest, pauseReader } from '../pause/pauseRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { doneSteps } from './doneSteps.ts'

/** 倒排办理线: by when each act of a letter should be done and when it was; no personal data, so no entry is left. */
export const viewLifeLine: Handler<'deadlines.lifeLine'> = ({ requestId }, { read, now }) =>
  read((tx) => {
    const request = tx.get(requestTable, requestId, '这件来文')
    const startsOn = request.clockStartsOn
    const dueOn = governingDue(request)
    if (startsOn === null || dueOn === null) return null
    const calendar = calendarInForce(tx)
    const tomorrow = addCalendarDays(beijingDate(now()), 1)
    const pauses = ofWholeRequest(pauseReader(tx)(requestId))
    // What still rests has rested up to the end of today.
    const rested = pauses.map((pause) => ({ ...pause, to: pause.to ?? tomorrow }))
    const { marks, slack } = lifeLine({ startsOn, dueOn, pauses: rested }, calendar, {
      budgets: settingOf(tx, 'deadline.stepBudgets'),
      hours: settingOf(tx, 'deadline.officeHours'),
    })
    const done = doneSteps(tx, request)
    const today = beijingMinute(now())
    const rule = ruleInForce('R1', startsOn)
    return {
      startsOn,
      dueOn,
      slack,
      pauses: pauses.map(({ from, to, reason }) => ({ from, to, reason })),
      pausedDays: pausedWorkingDays(rested, { after: startsOn, until: dueOn }, calendar),
      clause: `${rule.title} ${rule.workingDays} 个工作日：${rule.source}`,
      acts: marks.map(({ step, title, budget, on, at }) => {
        const stepDone = done[step] ?? null
        const notNeeded = stepDone === 'notNeeded'
        const doneAt = notNeeded ? null : stepDone
        return {
          step,
          title,
          budget,
          on,
          at,
          doneAt,
          notNeeded,
          late: !notNeeded && (doneAt === null ? today : beijingMinute(doneAt)) > `${on} ${at}`,
        }
      }),
    }
  })
