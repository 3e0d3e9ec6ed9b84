import { describe, expect, it } from 'vitest'
import type { Dispatch } from '../../../../shared/delivery/contract.ts'
import { type DispatchFacts, dispatchProblem } from '../../../../shared/delivery/dispatchProblem.ts'

const dispatch: Dispatch = {
  method: 'exchange',
  recipient: '河南省财政厅',
  carrier: '',
  collectorDocument: '',
  trackingNumber: '',
  copies: 1,
  dispatchedAt: '2026-11-20T08:00:00.000Z',
}
const facts: DispatchFacts = {
  kind: 'first',
  now: new Date('2026-11-20T08:00:00.000Z'),
  sealedOn: '2026-11-20',
  copiesToSend: 1,
  lastDispatchedAt: null,
}
const fieldOf = (changes: Partial<Dispatch>, known: Partial<DispatchFacts> = {}) =>
  dispatchProblem({ ...dispatch, ...changes }, { ...facts, ...known })?.field ?? null

describe('dispatchProblem', () => {
  it('finds nothing wrong with a letter that leaves this very moment, on the day of the seal', () => {
    expect(fieldOf({})).toBeNull()
    // 00:10 in Beijing is still the day before in UTC.
    expect(fieldOf({ dispatchedAt: '2026-11-19T16:10:00.000Z' })).toBeNull()
  })

  it.each([
    ['collected', {}, 'carrier'],
    ['collected', { carrier: '试验人' }, 'collectorDocument'],
    ['messenger', {}, 'carrier'],
    ['post', {}, 'trackingNumber'],
    ['confidentialPost', {}, 'trackingNumber'],
  ] as const)('asks of %s with %j for the %s', (method, given, field) => {
    expect(fieldOf({ method, ...given })).toBe(field)
  })

  it('refuses the future, the time before the seal, and more copies than bear it', () => {
    expect(fieldOf({ dispatchedAt: '2026-11-20T08:00:00.001Z' })).toBe('dispatchedAt')
    expect(fieldOf({ dispatchedAt: '2026-11-19T15:59:00.000Z' })).toBe('dispatchedAt')
    expect(fieldOf({ copies: 2 })).toBe('copies')
  })

  it('lets nothing but the request for a recheck go through the national system, with its number', () => {
    const method = 'nationalSystem'
    expect(fieldOf({ method, trackingNumber: 'SL-1' })).toBe('method')
    expect(fieldOf({ method }, { kind: 'recheckRequest' })).toBe('trackingNumber')
    expect(fieldOf({ method, trackingNumber: 'SL-1' }, { kind: 'recheckRequest' })).toBeNull()
  })

  it('refuses a second attempt that left before the first', () => {
    const problem = dispatchProblem(dispatch, { ...facts, lastDispatchedAt: dispatch.dispatchedAt })
    expect(problem?.field).toBe('dispatchedAt')
  })
})
