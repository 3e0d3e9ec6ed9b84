import { governingDue } from '../../shared/deadline/governingDue.ts'
import { lifeLine } from '../../shared/deadline/lifeLine.ts'
import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import { beijingMinute } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Handler } from '../core/handler.ts'
import { requestTable } from '../request/requestTable.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { doneSteps } from './doneSteps.ts'

/** 倒排办理线: by when each act of a letter should be done and when it was; no personal data, so no entry is left. */
export const viewLifeLine: Handler<'deadlines.lifeLine'> = ({ requestId }, { read, now }) =>
  read((tx) => {
    const request = tx.get(requestTable, requestId, '这件来文')
    const startsOn = request.clockStartsOn
    const dueOn = governingDue(request)
    if (startsOn === null || dueOn === null) return null
    const { marks, slack } = lifeLine({ startsOn, dueOn }, calendarInForce(tx), {
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
      clause: `${rule.title} ${rule.workingDays} 个工作日：${rule.source}`,
      acts: marks.map(({ step, title, budget, on, at }) => {
        const doneAt = done[step] ?? null
        return {
          step,
          title,
          budget,
          on,
          at,
          doneAt,
          late: (doneAt === null ? today : beijingMinute(doneAt)) > `${on} ${at}`,
        }
      }),
    }
  })
