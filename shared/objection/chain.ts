import type { WorkingCalendar } from '../deadline/calendar/workingCalendar.ts'
import { dueDateByRule, type Explanation } from '../deadline/dueDate.ts'
import { lateDaysOf } from '../deadline/lateDays.ts'
import { ruleInForce } from '../deadline/ruleInForce.ts'
import type { Party, RuleCode } from '../deadline/rules.ts'
import { AppError } from '../errors.ts'
import type { CalendarDate } from '../time.ts'
import { assertMayAct, type ChainActName } from './lifecycle.ts'
import type { CorrectionState, Entrance, LimitState, ObjectionState, RecheckOutcome } from './model.ts'

/** One limit of a case. `limitId` null: not stored yet. */
export interface ChainLimit {
  readonly limitId: number | null
  /** The entrance it belongs to; null for the limits of the whole case. */
  readonly entryId: number | null
  readonly code: RuleCode
  readonly party: Party
  readonly state: LimitState
  readonly startsOn: CalendarDate | null
  /** Null where no limit is set, or while the start is unknown. */
  readonly due: Explanation | null
  readonly endedOn: CalendarDate | null
  readonly endedBy: ChainActName | null
  /** Working days after the limit; 0 in time, null while it cannot be told. */
  readonly lateDays: number | null
}

/** The dates of one entrance, as far as they are known. */
export interface EntryFacts {
  readonly entryId: number
  readonly entrance: Entrance
  readonly receivedOn: CalendarDate
  readonly resultReceivedOn: CalendarDate | null
  readonly personAppliedOn: CalendarDate | null
}

/** A case as the chain sees it. */
export interface Chain {
  readonly state: ObjectionState
  readonly outcome: RecheckOutcome | null
  readonly correction: CorrectionState
  /** The entrances that were not withdrawn. */
  readonly entryIds: readonly number[]
  readonly limits: readonly ChainLimit[]
}

/** One act with what it needs; the table of moves is in lifecycle.ts. */
export type ChainAct =
  | { readonly act: 'enter' | 'amend'; readonly entry: EntryFacts }
  | { readonly act: 'refer' | 'notify' | 'receive'; readonly on: CalendarDate }
  | { readonly act: 'tell' | 'close'; readonly on: CalendarDate }
  | { readonly act: 'answer'; readonly on: CalendarDate; readonly outcome: RecheckOutcome }
  | {
      readonly act: 'reanswer'
      readonly on: CalendarDate
      readonly outcome: RecheckOutcome
      /** The person has been looked up once more by the answer that was mistyped, which cannot be taken back. */
      readonly isRequeried: boolean
      /** The notice that has left says something else, so the unit has to be told again. */
      readonly isToldWrong: boolean
    }
  | { readonly act: 'requery' | 'correct' }
  | { readonly act: 'withdraw'; readonly entryId: number; readonly on: CalendarDate }

/** A case before its first entrance. */
export const emptyChain: Chain = {
  state: 'received',
  outcome: null,
  correction: 'none',
  entryIds: [],
  limits: [],
}

/** The case after an act; throws one sentence when the act is not in the table or its date cannot be, and nothing has changed then. */
export function afterAct(chain: Chain, act: ChainAct, calendar: WorkingCalendar): Chain {
  assertMayAct(chain.state, act.act)
  return closedIfDone(changedBy(chain, act, calendar))
}

function changedBy(chain: Chain, act: ChainAct, calendar: WorkingCalendar): Chain {
  switch (act.act) {
    case 'enter':
      return entered(chain, act.entry, calendar)
    case 'amend':
      return amended(chain, act.entry, calendar)
    case 'refer':
      return referred(chain, act.on, calendar)
    case 'answer':
      return answered(chain, act, calendar)
    case 'reanswer':
      return reanswered(chain, act, calendar)
    case 'requery':
      return requeried(chain)
    case 'correct':
      return corrected(chain)
    case 'notify':
      return notified(chain, act.on, calendar)
    case 'receive':
      return receivedByUnit(chain, act.on, calendar)
    case 'tell':
    case 'close':
      return told(chain, act, calendar)
    case 'withdraw':
      return withdrawn(chain, act, calendar)
  }
}

/** Both entrances run their own O4; one that comes after the request has left is part of it and owes no second request. */
function entered(chain: Chain, entry: EntryFacts, calendar: WorkingCalendar): Chain {
  const request = started('O4', { on: entry.receivedOn, entryId: entry.entryId }, calendar)
  const ours =
    chain.state === 'received' ? request : ended(request, entry.receivedOn, { by: 'enter', calendar })
  return {
    ...chain,
    entryIds: [...new Set([...chain.entryIds, entry.entryId])],
    limits: [...chain.limits, ...entranceLimits(entry, calendar), ours],
  }
}

/** The limits of the person and the unit, judged by the dates that are known. */
export function entranceLimits(entry: EntryFacts, calendar: WorkingCalendar): ChainLimit[] {
  const { entryId, entrance, receivedOn, resultReceivedOn, personAppliedOn } = entry
  const judge = (code: RuleCode, from: CalendarDate | null, to: CalendarDate | null): ChainLimit =>
    from === null || to === null
      ? { ...waiting(code, entryId), startsOn: from, endedOn: to, endedBy: to === null ? null : 'enter' }
      : ended(started(code, { on: from, entryId }, calendar), to, { by: 'enter', calendar })
  return entrance === 'unit'
    ? [judge('O1', resultReceivedOn, receivedOn)]
    : [judge('O2', resultReceivedOn, personAppliedOn), judge('O3', personAppliedOn, receivedOn)]
}

function amended(chain: Chain, entry: EntryFacts, calendar: WorkingCalendar): Chain {
  const anew = new Map(entranceLimits(entry, calendar).map((limit) => [limit.code, limit]))
  const limits = chain.limits.map((limit) => {
    const next = limit.entryId === entry.entryId ? anew.get(limit.code) : undefined
    return next === undefined ? limit : { ...next, limitId: limit.limitId }
  })
  return { ...chain, limits }
}

function referred(chain: Chain, on: CalendarDate, calendar: WorkingCalendar): Chain {
  return {
    ...chain,
    state: 'referred',
    limits: [...endedAll(chain, ['O4'], { on, by: 'refer', calendar }), started('N1', { on }, calendar)],
  }
}

const changing: readonly RecheckOutcome[] = ['corrected', 'revoked']

function answered(
  chain: Chain,
  { on, outcome }: { readonly on: CalendarDate; readonly outcome: RecheckOutcome },
  calendar: WorkingCalendar,
): Chain {
  assertNotBefore(on, startOf(chain, 'N1'), '收到复核结果的日期不能早于申请函发出的日期')
  return {
    ...chain,
    state: 'answered',
    outcome,
    correction: changing.includes(outcome) ? 'owed' : 'none',
    limits: [...endedAll(chain, ['N1'], { on, by: 'answer', calendar }), started('O5', { on }, calendar)],
  }
}

/** The limits go by the answer as it was; a unit that was told something else has not been told yet, and its own limit waits again. */
function reanswered(
  chain: Chain,
  act: Extract<ChainAct, { readonly act: 'reanswer' }>,
  calendar: WorkingCalendar,
): Chain {
  const { on, outcome, isRequeried, isToldWrong } = act
  assertNotBefore(on, startOf(chain, 'N1'), '收到复核结果的日期不能早于申请函发出的日期')
  const owed = isRequeried || changing.includes(outcome) ? 'owed' : 'none'
  const correction = chain.correction === 'settled' ? 'settled' : owed
  if (chain.state === 'notified' && !isToldWrong) return { ...chain, outcome, correction }
  const limits = chain.limits.map((limit) => {
    const { limitId, code } = limit
    if (code === 'N1') return ended(limit, on, { by: 'answer', calendar })
    if (code === 'O5') return { ...started('O5', { on }, calendar), limitId }
    return code === 'O6' ? { ...waiting('O6', null), limitId } : limit
  })
  return { ...chain, state: 'answered', outcome, correction, limits }
}

function requeried(chain: Chain): Chain {
  if (chain.outcome === 'upheld')
    throw new AppError('conflict', '国家中心维持原结果，不重新查询；结果有其他错误的，请按主动更正办理。')
  if (chain.correction === 'settled')
    throw new AppError('conflict', '该人员已更正或已说明，不再重新查询；再有异议的请另行登记。')
  return { ...chain, correction: 'owed' }
}

function corrected(chain: Chain): Chain {
  if (chain.correction !== 'owed') throw new AppError('conflict', '该异议没有待办的更正，请刷新后核对。')
  return { ...chain, correction: 'settled' }
}

function notified(chain: Chain, on: CalendarDate, calendar: WorkingCalendar): Chain {
  const limits = endedAll(chain, ['O5'], { on, by: 'notify', calendar })
  // A second notice, after a first that told the wrong answer, finds the unit's limit waiting already.
  const unitLimit = limitOf(chain, 'O6') === undefined ? [waiting('O6', null)] : []
  return { ...chain, state: 'notified', limits: [...limits, ...unitLimit] }
}

function receivedByUnit(chain: Chain, on: CalendarDate, calendar: WorkingCalendar): Chain {
  const limit = limitOf(chain, 'O6')
  if (limit?.state !== 'waitingForDate')
    throw new AppError('conflict', '告知函的签收日期已登记，请刷新后核对。')
  return replaced(chain, { ...started('O6', { on }, calendar), limitId: limit.limitId })
}

function told(
  chain: Chain,
  { act, on }: { readonly act: 'tell' | 'close'; readonly on: CalendarDate },
  calendar: WorkingCalendar,
): Chain {
  const limit = limitOf(chain, 'O6')
  if (limit?.state === 'waitingForDate')
    throw new AppError('conflict', '请先在「发出与签收」登记单位收到告知函的日期。')
  if (limit?.state !== 'running') throw new AppError('conflict', '告知本人的日期已登记，请刷新后核对。')
  assertNotBefore(on, limit.startsOn, '告知本人的日期不能早于单位收到告知函的日期')
  if (act === 'close' && limit.due !== null && on <= limit.due.due)
    throw new AppError('conflict', `单位告知本人的期限（${limit.due.due}）还没有过，请等候或催办。`)
  if (act === 'close' && chain.correction === 'owed')
    throw new AppError('conflict', '更正还没有办妥，不能办结；请先发出更正函或说明结果未变。')
  return replaced(chain, ended(limit, on, { by: act, calendar }))
}

function withdrawn(
  chain: Chain,
  { entryId, on }: { readonly entryId: number; readonly on: CalendarDate },
  calendar: WorkingCalendar,
): Chain {
  if (!chain.entryIds.includes(entryId)) throw new AppError('conflict', '这项异议已经撤回，请刷新后核对。')
  if (chain.correction === 'owed')
    throw new AppError('conflict', '复核结果已使原结果须更正，不能撤回；请把更正办完。')
  const entryIds = chain.entryIds.filter((id) => id !== entryId)
  const isLast = entryIds.length === 0
  const limits = chain.limits.map((limit) =>
    limit.state === 'running' && (isLast || limit.entryId === entryId)
      ? ended(limit, on, { by: 'withdraw', calendar })
      : limit,
  )
  return { ...chain, state: isLast ? 'withdrawn' : chain.state, entryIds, limits }
}

/** The person was told and nothing is owed any more: the case is over. */
function closedIfDone(chain: Chain): Chain {
  const isDone =
    chain.state === 'notified' && limitOf(chain, 'O6')?.state === 'ended' && chain.correction !== 'owed'
  return isDone ? { ...chain, state: 'closed' } : chain
}

function started(
  code: RuleCode,
  from: { readonly on: CalendarDate; readonly entryId?: number },
  calendar: WorkingCalendar,
): ChainLimit {
  const rule = ruleInForce(code, from.on)
  return {
    limitId: null,
    entryId: from.entryId ?? null,
    code,
    party: rule.party,
    state: 'running',
    startsOn: from.on,
    due: dueDateByRule(rule, from.on, calendar),
    endedOn: null,
    endedBy: null,
    lateDays: null,
  }
}

function waiting(code: RuleCode, entryId: number | null): ChainLimit {
  return {
    limitId: null,
    entryId,
    code,
    party: ruleInForce(code, '9999-12-31').party,
    state: 'waitingForDate',
    startsOn: null,
    due: null,
    endedOn: null,
    endedBy: null,
    lateDays: null,
  }
}

interface Ending {
  readonly by: ChainActName
  readonly calendar: WorkingCalendar
}

function ended(limit: ChainLimit, on: CalendarDate, { by, calendar }: Ending): ChainLimit {
  const lateDays = limit.due === null ? null : lateDaysOf(limit.due.due, on, calendar)
  return { ...limit, state: 'ended', endedOn: on, endedBy: by, lateDays }
}

function endedAll(
  chain: Chain,
  codes: readonly RuleCode[],
  { on, ...ending }: Ending & { readonly on: CalendarDate },
): ChainLimit[] {
  return chain.limits.map((limit) =>
    limit.state === 'running' && codes.includes(limit.code) ? ended(limit, on, ending) : limit,
  )
}

const limitOf = ({ limits }: Chain, code: RuleCode) => limits.find((limit) => limit.code === code)
const startOf = (chain: Chain, code: RuleCode) => limitOf(chain, code)?.startsOn ?? null

function replaced(chain: Chain, next: ChainLimit): Chain {
  return { ...chain, limits: chain.limits.map((limit) => (limit.code === next.code ? next : limit)) }
}

function assertNotBefore(on: CalendarDate, earliest: CalendarDate | null, words: string): void {
  if (earliest !== null && on < earliest)
    throw new AppError('invalid-input', `${words}（${earliest}），请核对。`)
}
