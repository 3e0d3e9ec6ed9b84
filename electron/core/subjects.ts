import type { WorkKind } from '../../shared/workbench/model.ts'
import { approvalHistory } from '../approval/approvalHistory.ts'
import { approvalWork } from '../approval/approvalWork.ts'
import { auditHistory } from '../audit/auditHistory.ts'
import { authorityHistory } from '../authority/authorityHistory.ts'
import { backupHistory } from '../backup/backupHistory.ts'
import { calendarHistory } from '../calendar/calendarHistory.ts'
import { candidateDates } from '../candidate/candidateDates.ts'
import { candidateHistory } from '../candidate/candidateHistory.ts'
import { candidateWork } from '../candidate/candidateWork.ts'
import { clockHistory } from '../clock/clockHistory.ts'
import { consultationHistory } from '../consultation/consultationHistory.ts'
import type { DatedItems, DatedSubjects } from '../contribution/datedItems.ts'
import type { History, WholeHistory } from '../contribution/history.ts'
import type { WorkOf } from '../contribution/openWork.ts'
import { deliveryDates } from '../delivery/deliveryDates.ts'
import { deliveryHistory } from '../delivery/deliveryHistory.ts'
import { deliveryWork } from '../delivery/deliveryWork.ts'
import { emergencyHistory } from '../emergency/emergencyHistory.ts'
import { extensionHistory } from '../extension/extensionHistory.ts'
import { extensionWork } from '../extension/extensionWork.ts'
import { inquiryHistory } from '../inquiry/inquiryHistory.ts'
import { inquiryWork } from '../inquiry/inquiryWork.ts'
import { paperHistory } from '../letter/paperHistory.ts'
import { listSightingDates } from '../listType/listSightingDates.ts'
import { listTypeHistory } from '../listType/listTypeHistory.ts'
import { listTypeWork } from '../listType/listTypeWork.ts'
import { objectionDates } from '../objection/objectionDates.ts'
import { objectionHistory } from '../objection/objectionHistory.ts'
import { objectionWork } from '../objection/objectionWork.ts'
import { outageHistory } from '../outage/outageHistory.ts'
import { pauseHistory } from '../pause/pauseHistory.ts'
import { policyHistory } from '../policy/policyHistory.ts'
import { registerHistory } from '../register/registerHistory.ts'
import { reminderHistory } from '../reminder/reminderHistory.ts'
import { replyHistory } from '../reply/replyHistory.ts'
import { replyWork } from '../reply/replyWork.ts'
import { requestDates } from '../request/requestDates.ts'
import { requestHistory } from '../request/requestHistory.ts'
import { requestWork } from '../request/requestWork.ts'
import { reviewHistory } from '../review/reviewHistory.ts'
import { reviewWork } from '../review/reviewWork.ts'
import { rosterHistory } from '../roster/rosterHistory.ts'
import { rosterWork } from '../roster/rosterWork.ts'
import { searchHistory } from '../search/searchHistory.ts'
import { sessionHistory } from '../session/sessionHistory.ts'
import { settingHistory } from '../setting/settingHistory.ts'
import { unitHistory } from '../unit/unitHistory.ts'
import { userHistory } from '../user/userHistory.ts'
import { verificationHistory } from '../verification/verificationHistory.ts'
import { verificationWork } from '../verification/verificationWork.ts'
import { wordingHistory } from '../wording/wordingHistory.ts'

/** What one subject hands to the collectors. */
interface Subject {
  /** The legal dates it stores: what is missing here would stay behind when the calendar changes. */
  readonly dates?: DatedItems
  /** Its open work, by kind. */
  readonly work?: Partial<WorkOf<WorkKind>>
  /** Which of its acts 已办 shows, and to which letters its things belong. */
  readonly history: History
}

/** What every subject contributes to the collectors (期限, 待办, 已办): one line each. */
const subjects = [
  { work: approvalWork, history: approvalHistory },
  { history: userHistory },
  { history: authorityHistory },
  { history: emergencyHistory },
  { history: settingHistory },
  { history: policyHistory },
  { history: auditHistory },
  { history: sessionHistory },
  { history: backupHistory },
  { history: calendarHistory },
  { history: unitHistory },
  { dates: requestDates, work: requestWork, history: requestHistory },
  { work: rosterWork, history: rosterHistory },
  { dates: candidateDates, work: candidateWork, history: candidateHistory },
  { work: inquiryWork, history: inquiryHistory },
  { history: outageHistory },
  { history: pauseHistory },
  { history: clockHistory },
  { history: reminderHistory },
  { work: extensionWork, history: extensionHistory },
  { work: verificationWork, history: verificationHistory },
  { work: reviewWork, history: reviewHistory },
  { work: replyWork, history: replyHistory },
  { dates: deliveryDates, work: deliveryWork, history: deliveryHistory },
  { history: wordingHistory },
  { dates: objectionDates, work: objectionWork, history: objectionHistory },
  { history: paperHistory },
  { history: registerHistory },
  { history: searchHistory },
  { history: consultationHistory },
  { dates: listSightingDates, work: listTypeWork, history: listTypeHistory },
] as const satisfies readonly Subject[]

type Contributed<K extends keyof Subject> = Extract<
  (typeof subjects)[number],
  { readonly [P in K]: object }
>[K]
type United<T> = (T extends unknown ? (given: T) => void : never) extends (given: infer All) => void
  ? All
  : never

/** Every subject that stores a legal date. */
export const datedSubjects: DatedSubjects = subjects.flatMap((subject: Subject) => subject.dates ?? [])

/** Who knows which kind of open work; a kind that no subject contributes does not compile. */
export const openWork: WorkOf<WorkKind> = united<Contributed<'work'>>(({ work }) => work)

/** How every act stands in 已办; an act that no subject judges does not compile. */
export const history: WholeHistory = {
  acts: united<Contributed<'history'>['acts']>((subject) => subject.history.acts),
  letters: united<WholeHistory['letters']>((subject) => subject.history.letters),
}

function united<T>(part: (subject: Subject) => object | undefined): United<T> {
  return Object.assign({}, ...subjects.map((subject) => part(subject)))
}
