import type { WorkKind } from '../../shared/workbench/model.ts'
import { approvalWork } from '../approval/approvalWork.ts'
import { candidateDates } from '../candidate/candidateDates.ts'
import { candidateWork } from '../candidate/candidateWork.ts'
import type { DatedItems, DatedSubjects } from '../contribution/datedItems.ts'
import type { WorkOf } from '../contribution/openWork.ts'
import { deliveryDates } from '../delivery/deliveryDates.ts'
import { deliveryWork } from '../delivery/deliveryWork.ts'
import { extensionWork } from '../extension/extensionWork.ts'
import { inquiryWork } from '../inquiry/inquiryWork.ts'
import { listSightingDates } from '../listType/listSightingDates.ts'
import { listTypeWork } from '../listType/listTypeWork.ts'
import { objectionDates } from '../objection/objectionDates.ts'
import { objectionWork } from '../objection/objectionWork.ts'
import { replyWork } from '../reply/replyWork.ts'
import { requestDates } from '../request/requestDates.ts'
import { requestWork } from '../request/requestWork.ts'
import { reviewWork } from '../review/reviewWork.ts'
import { rosterWork } from '../roster/rosterWork.ts'
import { verificationWork } from '../verification/verificationWork.ts'

/** What one subject hands to the collectors. */
interface Subject {
  /** The legal dates it stores: what is missing here would stay behind when the calendar changes. */
  readonly dates?: DatedItems
  /** Its open work, by kind. */
  readonly work?: Partial<WorkOf<WorkKind>>
}

/** What every subject contributes to the collectors (期限, 待办): one line each. */
const subjects = [
  { work: approvalWork },
  { dates: requestDates, work: requestWork },
  { work: rosterWork },
  { dates: candidateDates, work: candidateWork },
  { work: inquiryWork },
  { work: verificationWork },
  { work: reviewWork },
  { work: replyWork },
  { dates: deliveryDates, work: deliveryWork },
  { work: extensionWork },
  { dates: objectionDates, work: objectionWork },
  { dates: listSightingDates, work: listTypeWork },
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
export const openWork: WorkOf<WorkKind> = united('work')

function united<K extends 'work'>(what: K): United<Contributed<K>> {
  return Object.assign({}, ...subjects.map((subject: Subject) => subject[what] ?? {}))
}
