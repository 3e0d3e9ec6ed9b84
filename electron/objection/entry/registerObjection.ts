import { AppError } from '../../../shared/errors.ts'
import { afterAct, emptyChain } from '../../../shared/objection/chain.ts'
import { entranceNames } from '../../../shared/objection/model.ts'
import type { NewEntry } from '../../../shared/objection/summary.ts'
import { entryDateProblem, timelinessOf } from '../../../shared/objection/timeliness.ts'
import { beijingDate } from '../../../shared/time.ts'
import { calendarInForce } from '../../calendar/calendarRepository.ts'
import type { CallContext } from '../../call/callContext.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading, Writing } from '../../database/row/transaction.ts'
import { limitView, objectionDetail } from '../case/objectionDetail.ts'
import { assertStillStands, type DisputedResult, disputedResult } from '../case/objectionFacts.ts'
import { actOnCase } from '../objectionMoves.ts'
import {
  entriesOf,
  factsOf,
  nextObjectionSerial,
  type Objection,
  objectionNumber,
  objectionOf,
  openObjectionOf,
} from '../objectionRepository.ts'
import { objectionEntryTable, objectionTable } from '../objectionTable.ts'
import { nameFiles, storeFiles, type WaitingFile } from './objectionFiles.ts'

type EntryTimes = Pick<NewEntry, 'entrance' | 'receivedOn' | 'resultReceivedOn' | 'personAppliedOn' | 'proof'>

/**
 * 异议登记: opens the case with its first entrance; O1 to O3 are judged, O4 runs, and the record carries 异议标注 from now on.
 * Throws `conflict`, `invalid-input`.
 */
export const registerObjection: Handler<'objections.register'> = async (input, context) => {
  const { replyId, candidateId } = input
  context.read((tx) => newCase(tx, input, context.now()))
  const files = await storeFiles(context, input.files)
  return context.transact((tx) => {
    const { disputed, entry } = newCase(tx, input, context.now())
    const objectionYear = Number(beijingDate(context.now()).slice(0, 4))
    const previous = tx.first(objectionTable, { candidateId }, { orderBy: 'id', descending: true })
    const objection = tx.insert(objectionTable, {
      objectionYear,
      objectionSerial: nextObjectionSerial(tx, objectionYear),
      requestId: disputed.candidate.requestId,
      replyId,
      candidateId,
      state: 'received',
      correction: 'none',
      previousId: previous?.id ?? null,
      registeredBy: context.actor.userId,
      registeredAt: tx.at,
    })
    enterCase(tx, objection, { context, entry, files, act: 'objection.registered' })
    return objectionDetail(tx, objection.id, context)
  })
}

/** 并案: the other entrance for the same person joins the case with its own limits; the earliest governs. Throws `conflict`, `invalid-input`. */
export const addEntry: Handler<'objections.addEntry'> = async ({ objectionId, ...input }, context) => {
  context.read((tx) => joiningEntry(tx, objectionId, { entry: input.entry, now: context.now() }))
  const files = await storeFiles(context, input.files)
  return context.transact((tx) => {
    const entry = joiningEntry(tx, objectionId, { entry: input.entry, now: context.now() })
    enterCase(tx, objectionOf(tx, objectionId), { context, entry, files, act: 'objection.entryAdded' })
    return objectionDetail(tx, objectionId, context)
  })
}

/** What would be said of an objection before it is saved. */
export const previewObjection: Handler<'objections.preview'> = ({ replyId, candidateId, entry }, context) =>
  context.read((tx) => {
    const disputed = disputedResult(tx, replyId, candidateId)
    const known = withOurDates(entry, disputed)
    const problem = dateProblem(known, disputed, context.now())
    const facts = { entryId: 0, ...known }
    const { limits } =
      problem === null
        ? afterAct(emptyChain, { act: 'enter', entry: facts }, calendarInForce(tx))
        : emptyChain
    return {
      timeliness: timelinessOf(limits, 0),
      limits: limits.map((limit) => limitView(limit, 0)),
      problem,
      openObjectionId: openObjectionOf(tx, candidateId)?.id ?? null,
    }
  })

function newCase(
  tx: Reading,
  input: { readonly replyId: number; readonly candidateId: number; readonly entry: NewEntry },
  now: Date,
): { readonly disputed: DisputedResult; readonly entry: NewEntry } {
  const disputed = disputedResult(tx, input.replyId, input.candidateId)
  assertStillStands(tx, disputed)
  const open = openObjectionOf(tx, input.candidateId)
  if (open !== null)
    throw new AppError(
      'conflict',
      `该人员已有办理中的异议（${objectionNumber(open)}），请在该异议中登记另一入口，不要重复立案。`,
    )
  const entry = withOurDates(input.entry, disputed)
  assertDates(entry, disputed, now)
  return { disputed, entry }
}

function joiningEntry(
  tx: Reading,
  objectionId: number,
  given: { readonly entry: NewEntry; readonly now: Date },
): NewEntry {
  const objection = objectionOf(tx, objectionId)
  const { entrance } = given.entry
  const standing = entriesOf(tx, objectionId).filter(({ withdrawnOn }) => withdrawnOn === null)
  if (standing.some((entry) => entry.entrance === entrance))
    throw new AppError(
      'conflict',
      `本案已有「${entranceNames[entrance]}」的异议，补充的材料请用「添加材料」。`,
    )
  const disputed = disputedResult(tx, objection.replyId, objection.candidateId)
  const entry = withOurDates(given.entry, disputed)
  assertDates(entry, disputed, given.now)
  return entry
}

/** The unit's receipt of our letter is what we recorded ourselves, unless the unit tells another day. */
function withOurDates<T extends EntryTimes>(entry: T, { reply }: DisputedResult): T {
  return entry.entrance === 'unit' && entry.resultReceivedOn === null
    ? { ...entry, resultReceivedOn: reply.receivedOn }
    : entry
}

function assertDates(entry: EntryTimes, disputed: DisputedResult, now: Date): void {
  const problem = dateProblem(entry, disputed, now)
  if (problem !== null) throw new AppError('invalid-input', problem)
}

/** What is wrong with the dates of an entrance against the letter that is disputed. */
export function dateProblem(entry: EntryTimes, { reply }: DisputedResult, now: Date): string | null {
  return entryDateProblem(entry, {
    today: beijingDate(now),
    dispatchedOn: beijingDate(reply.dispatchedAt ?? now),
    unitReceivedOn: reply.receivedOn,
  })
}

interface Entering {
  readonly context: CallContext
  readonly entry: NewEntry
  readonly files: readonly WaitingFile[]
  readonly act: 'objection.registered' | 'objection.entryAdded'
}

function enterCase(tx: Writing, objection: Objection, { context, entry, files, act }: Entering): void {
  const row = tx.insert(objectionEntryTable, {
    ...entry,
    objectionId: objection.id,
    registeredBy: context.actor.userId,
    registeredAt: tx.at,
  })
  actOnCase(tx, objection, { act: { act: 'enter', entry: factsOf(row) } })
  const named = nameFiles(tx, { objectionId: objection.id, entryId: row.id }, { context, files })
  tx.record({
    act,
    object: `objection:${objection.id}`,
    detail: {
      candidateId: objection.candidateId,
      replyId: objection.replyId,
      entryId: row.id,
      entry,
      files: named,
    },
  })
}
