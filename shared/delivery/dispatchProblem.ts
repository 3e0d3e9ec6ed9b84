import type { ReplyKind } from '../reply/kinds.ts'
import { letterKinds } from '../reply/kinds.ts'
import { beijingDate, type CalendarDate, type Instant } from '../time.ts'
import type { Dispatch } from './contract.ts'

/** What a dispatch is judged against. */
export interface DispatchFacts {
  readonly kind: ReplyKind
  readonly now: Date
  /** The day of the last use of the seal. */
  readonly sealedOn: CalendarDate
  readonly copiesToSend: number
  /** When the attempt that failed had left; null at the first. */
  readonly lastDispatchedAt: Instant | null
}

/** The field to mend and what to do, in one sentence; null when the letter may leave. A late letter is never refused. */
export function dispatchProblem(
  dispatch: Dispatch,
  { kind, now, sealedOn, copiesToSend, lastDispatchedAt }: DispatchFacts,
): { readonly field: keyof Dispatch; readonly message: string } | null {
  const { method, carrier, collectorDocument, trackingNumber, copies, dispatchedAt } = dispatch
  if (method === 'collected' && carrier === '')
    return { field: 'carrier', message: '来人领取的，请填写领取人姓名。' }
  if (method === 'collected' && collectorDocument === '')
    return { field: 'collectorDocument', message: '请查验领取人证件或介绍信，并写明查验了什么。' }
  if (method === 'messenger' && carrier === '')
    return { field: 'carrier', message: '专人送达的，请填写送达人姓名。' }
  if ((method === 'post' || method === 'confidentialPost') && trackingNumber === '')
    return { field: 'trackingNumber', message: '邮寄、机要交换的，请填写邮件号或机要号。' }
  if (method === 'nationalSystem' && !letterKinds[kind].throughSystem)
    return { field: 'method', message: '只有异议复核申请函可以通过查询系统提交，请改选其他方式。' }
  if (method === 'nationalSystem' && trackingNumber === '')
    return { field: 'trackingNumber', message: '通过查询系统提交的，请填写系统的受理编号。' }
  if (copies > copiesToSend)
    return { field: 'copies', message: `已用印、尚未发出的只有 ${copiesToSend} 份，请核对份数。` }
  if (dispatchedAt > now.toISOString())
    return { field: 'dispatchedAt', message: '发出时间不能晚于现在，请核对。' }
  if (beijingDate(dispatchedAt) < sealedOn)
    return { field: 'dispatchedAt', message: `发出时间早于用印日期（${sealedOn}），请核对。` }
  if (lastDispatchedAt !== null && dispatchedAt <= lastDispatchedAt)
    return { field: 'dispatchedAt', message: '重发时间不能早于上一次发出，请核对。' }
  return null
}
