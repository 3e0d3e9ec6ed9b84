import { randomUUID } from 'node:crypto'
import { z } from 'zod'

import type { ClockStanding } from '../../../shared/clock/model.ts'
import { contract, isProcedureName, type ProcedureName } from '../../../shared/contract/contract.ts'
import { accessOf, needsSoundClock } from '../../../shared/contract/rightsTable.ts'
import { AppError, type Fault } from '../../../shared/errors.ts'
import type { Answer } from '../../../shared/ipc/answer.ts'
import { accessRefusal, type Principal } from '../../../shared/rights/decision.ts'
import type { CallContext } from '../../call/callContext.ts'
import type { Handler, HandlersOf } from '../../call/handler.ts'
import { storageFault } from '../../database/file/faults.ts'
import { freshUse, noting, type SourceUse } from '../../database/row/sourceUse.ts'
import type { Log } from '../../log/log.ts'
import { handlers } from '../handlers.ts'
import { parseCall } from './boundedJson.ts'
import { stoppedByBreach } from './breachStops.ts'
import { inputRefusal } from './inputRefusal.ts'
import { assertObjectState } from './objectState.ts'

/** What the dispatcher asks of the workstation around it. */
export interface CallHost {
  /** Whom the next call is from; re-reads the person's rights. */
  principal(): Principal
  context(): CallContext
  /** Counts a call; false when the window calls too often. */
  admits(): boolean
  /** What is wrong with the machine's clock, or null. */
  clockStanding(): ClockStanding | null
  /** True while the control rows are not those written last. */
  isBreached(): boolean
  /** Takes the fresh password proof for one act; false when there is none. */
  takeStepUp(): boolean
  /** Leaves `session.denied` in the trail when somebody is logged in. */
  recordDenial(name: string, fault: Fault): void
  readonly log: Log
}

z.config(z.locales.zhCN())

/**
 * Checks what came in, the caller's right and the object's state, runs the handler, checks what goes out. The answer, a refusal too, says
 * what a query was answered from or what a command has changed. Never rejects.
 */
export async function answerCall(host: CallHost, json: string): Promise<Answer> {
  let name = 'unknown'
  const use = freshUse()
  try {
    if (!host.admits()) throw new AppError('throttled', '操作过于频繁，请稍候再试。')
    const call = parseCall(json)
    name = call.name
    if (!isProcedureName(name)) throw new AppError('not-found', '没有这项功能，请核对程序版本。')
    const value = await run(host, { name, input: call.input }, use)
    return { ok: true, value, ...sourcesOf(name, use) }
  } catch (error) {
    return { ok: false, fault: faultOf(host, name, error), ...sourcesOf(name, use) }
  }
}

/** Half-filled forms are saved all the time and change nothing that others show. */
const unannounced: ReadonlySet<string> = new Set(['drafts'])

/** What a query itself records is not announced: a look at a list would make the list of looks stale. */
function sourcesOf(name: string, { read, written }: SourceUse): Pick<Answer, 'read' | 'written'> {
  if (!isProcedureName(name)) return {}
  if (contract[name].kind === 'query') return { read: [...read] }
  return { written: [...written].filter((source) => !unannounced.has(source)) }
}

interface KnownCall {
  readonly name: ProcedureName
  readonly input: unknown
}

async function run(host: CallHost, call: KnownCall, use: SourceUse): Promise<unknown> {
  const { name } = call
  const access = accessOf(name)
  const refusal = accessRefusal(access, host.principal())
  if (refusal !== null) throw denied(host, name, refusal)
  assertClock(host, name)
  assertUnbroken(host, name)
  const procedure = contract[name]
  const input = parsedInput(procedure.input, call.input)
  const context = host.context()
  if (access.states !== undefined) noting(use, () => assertObjectState(access, input, context))
  if (access.stepUp === true && !host.takeStepUp())
    throw denied(host, name, { code: 'step-up-required', message: '这一步需要再次输入本人口令。' })
  // The casts join what contract and handlers pair by name: this schema made this input for this handler.
  const handler = (handlers as HandlersOf<typeof contract>)[name] as Handler<ProcedureName> | undefined
  if (handler === undefined) throw new AppError('not-found', '这项功能尚未启用，请核对程序版本。')
  const answer: unknown = await noting(use, () => handler(input as never, context))
  return procedure.output.parse(answer)
}

/** Deadline and signing functions wait until a doubted clock has been settled (security 51). */
function assertClock(host: CallHost, name: ProcedureName): void {
  if (!needsSoundClock(name) || host.clockStanding() === null) return
  throw new AppError(
    'clock-suspect',
    '本机时钟可疑，与期限、签发有关的功能已暂停；请按屏幕上方的提示核对时钟后再办。',
  )
}

/** Nobody signs, takes a number or changes rights on the word of rows that somebody has put back. */
function assertUnbroken(host: CallHost, name: ProcedureName): void {
  if (!stoppedByBreach.has(name) || !host.isBreached()) return
  throw new AppError(
    'trail-broken',
    '人员、设置、字典等控制数据被换回过旧版本，签发、取号和权限变更已停止。请报告安全审计员和安全管理员，核查并由两人处置后再办；查看、打印、发出、签收、备份照常。',
  )
}

function parsedInput(schema: z.ZodType, rawInput: unknown): unknown {
  const parsed = schema.safeParse(rawInput)
  if (parsed.success) return parsed.data
  throw new AppError('invalid-input', inputRefusal(parsed.error.issues), { cause: parsed.error })
}

function denied(host: CallHost, name: string, fault: Fault): AppError {
  if (fault.code === 'forbidden') host.recordDenial(name, fault)
  return new AppError(fault.code, fault.message)
}

function faultOf(host: CallHost, name: string, error: unknown): Fault {
  // What a disk refuses outside a transaction, too, has its sentence.
  const known = storageFault(error)
  if (known instanceof AppError) return { code: known.code, message: known.message }
  const correlationId = randomUUID().slice(0, 8)
  host.log.error('procedure failed', { name, correlationId, error })
  return {
    code: 'unexpected',
    message: `程序出错，未做任何更改；请记下编号 ${correlationId} 告知系统管理员。`,
    correlationId,
  }
}
