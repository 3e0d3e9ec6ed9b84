import { candidateStateNames } from '../../../shared/candidate/model.ts'
import { governingDue } from '../../../shared/deadline/governingDue.ts'
import { AppError } from '../../../shared/errors.ts'
import {
  notToldSentence,
  type SeparateChoice,
  type SeparateFacts,
  type SeparateOffer,
  separateDay,
  unsettledStates,
} from '../../../shared/reply/separate.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import { type Candidate, candidatesOf } from '../../candidateRecord/candidateRepository.ts'
import type { ChangesOf } from '../../database/row/table.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { inquiryResultTable } from '../../inquiryRecord/inquiryTable.ts'
import { requestOfReply } from '../../replyRecord/letterGround.ts'
import { type Reply, replyItemsOf } from '../../replyRecord/replyRepository.ts'
import type { replyTable } from '../../replyRecord/replyTable.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'
import { toldRecords } from './toldRecords.ts'

/** The stored columns of 待另行函复; all null when nobody is left out. */
export type SeparateColumns = Pick<ChangesOf<typeof replyTable>, 'separateOn' | 'toldBy' | 'toldId'>
/** The columns of a letter that leaves nobody out. */
export const nobodySeparate: SeparateColumns = { separateOn: null, toldBy: null, toldId: null }

/** Whom a first reply of this letter may leave out now, who was told, and by which day the rest must follow. */
export function separateOffer(tx: Reading, request: RequestRecord, today: CalendarDate): SeparateOffer {
  const limit = governingDue(request)
  return {
    persons: separablePersons(tx, request.id).map(({ id, listOrder, name, state }) => ({
      ...{ candidateId: id, listOrder, name },
      standing: candidateStateNames[state],
    })),
    told: toldRecords(tx, request.id),
    answerOn: limit !== null && limit >= today ? limit : null,
  }
}

/**
 * The persons and the columns of a choice to leave somebody out; throws one sentence when one of them is not 待核实, when nobody was told before,
 * or when the day is not the limit.
 */
export function separateOf(
  tx: Reading,
  request: RequestRecord,
  { choice, today }: { readonly choice: SeparateChoice; readonly today: CalendarDate },
): { readonly persons: readonly Candidate[]; readonly columns: SeparateColumns } {
  const wanted = new Set(choice.candidateIds)
  const persons = separablePersons(tx, request.id).filter(({ id }) => wanted.has(id))
  if (persons.length < wanted.size)
    throw new AppError(
      'conflict',
      '只有待核实（含待核定、复审中）的人员可以另行函复，所选人员中有不是的，请刷新后重新选择。',
    )
  const told = toldRecords(tx, request.id)
  if (told.length === 0) throw new AppError('conflict', notToldSentence)
  const { toldBy, toldId } = choice
  if (!told.some((record) => record.toldBy === toldBy && record.toldId === toldId))
    throw new AppError('invalid-input', '请选定已告知来文单位的那次延期、期限沟通或电话记录。')
  const day = separateDay(choice.answerOn, governingDue(request), today)
  if ('problem' in day) throw new AppError('invalid-input', day.problem)
  return { persons, columns: { separateOn: day.on, toldBy, toldId } }
}

/** What the page of a letter shows of the persons it leaves out; null when there are none. */
export function separateFacts(tx: Reading, reply: Reply): SeparateFacts | null {
  const { separateOn, toldBy, toldId } = reply
  if (separateOn === null) return null
  const told = toldRecords(tx, requestOfReply(tx, reply).id).find(
    (record) => record.toldBy === toldBy && record.toldId === toldId,
  )
  return {
    count: replyItemsOf(tx, reply.id).filter(({ inclusion }) => inclusion === 'separate').length,
    answerOn: separateOn,
    told: told?.words ?? '',
  }
}

/** Throws `conflict` when the day a letter names for its left-out persons is no longer the one it would have to name. */
export function assertDayStands(request: RequestRecord, { separateOn }: Reply): void {
  const limit = governingDue(request)
  if (separateOn !== null && limit !== null && limit > separateOn)
    throw new AppError(
      'conflict',
      `本件期限已延至 ${limit}，函中写的另行函复日期仍是 ${separateOn}，请重新拟稿。`,
    )
}

/** Persons who are 待核实 now, or were and are being looked up again; a verified result is answered, never left out. */
function separablePersons(tx: Reading, requestId: number): readonly Candidate[] {
  const again = ['ready', 'inquiring', 'inquired']
  const states: readonly string[] = unsettledStates
  return candidatesOf(tx, requestId).filter(
    ({ id, state }) =>
      states.includes(state) ||
      (again.includes(state) &&
        tx.first(inquiryResultTable, { candidateId: id, outcome: 'pending' }) !== null),
  )
}
