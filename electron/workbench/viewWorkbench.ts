import { accessOf } from '../../shared/contract/rightsTable.ts'
import { addWorkingDays } from '../../shared/deadline/calendar/workingDays.ts'
import { escalatedBefore } from '../../shared/deadline/lamp/lamp.ts'
import { holdsRole } from '../../shared/rights/decision.ts'
import { beijingDate, beijingInstant } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import type { WholeHistory } from '../contribution/history.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { countDone, listDone } from './doneRepository.ts'
import { countInWork, listInWork } from './inWorkRepository.ts'
import { supervisionRows } from './supervisionRepository.ts'
import { type WorkByKind, workCounts, workItems } from './workRepository.ts'

/** What the subjects hand to the workbench. */
export interface Contributions {
  readonly work: WorkByKind
  readonly history: WholeHistory
}

/** How much waits for the caller, is in work with a part of his, and was done by him today; no personal data, so no entry is left. */
export const countWork =
  ({ work, history }: Contributions): Handler<'workbench.counts'> =>
  (_, context) => {
    const { actor, read } = context
    const today = beijingDate(context.now())
    return read((tx) => {
      // Yellow is at or below so many working days left: every day before the next one after that.
      const { soonAtOrBelow } = settingOf(tx, 'deadline.lampScheme')
      const soonBefore = addWorkingDays(today, soonAtOrBelow + 1, calendarInForce(tx))
      return {
        kinds: workCounts(tx, { worker: actor, work }, { today, soonBefore }),
        // 在办 is open to the desk alone; for the others there is nothing to count.
        inWork: holdsRole(accessOf('workbench.inWork'), actor.roles) ? countInWork(tx, actor.userId) : 0,
        done: countDone(tx, { ...ofToday(context), history }),
      }
    })
  }

/** One page of what waits for the caller. */
export const listWork =
  (work: WorkByKind): Handler<'workbench.todo'> =>
  ({ kind, ...page }, { actor, read }) =>
    read((tx) => workItems(tx, { worker: actor, work, only: kind }, page))

/** One page of the letters in work in which the caller has had a part. */
export const listOwnRequests: Handler<'workbench.inWork'> = (page, { actor, read }) =>
  read((tx) => listInWork(tx, actor.userId, page))

/** 督办: letters in work that are due soon by the escalation of the lamps, or overdue. */
export const superviseRequests: Handler<'workbench.supervision'> = (_, { now, read }) =>
  read((tx) => {
    const today = beijingDate(now())
    const calendar = calendarInForce(tx)
    const before = escalatedBefore(today, settingOf(tx, 'deadline.lampScheme'), calendar)
    return supervisionRows(tx, { before, today, calendar })
  })

/** One page of what the caller did today. */
export const listOwnActs =
  (history: WholeHistory): Handler<'workbench.done'> =>
  (page, context) =>
    context.read((tx) => listDone(tx, { ...ofToday(context), history }, page))

const ofToday = ({ actor, now }: CallContext) => ({
  userId: actor.userId,
  since: beijingInstant(beijingDate(now())),
})
