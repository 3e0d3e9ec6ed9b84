import { describe, expect, it } from 'vitest'
import { dispatchStep } from '../../../../shared/delivery/dispatchStep.ts'

describe('dispatchStep', () => {
  it.each([
    ['draft', [], false, null],
    ['voided', [], false, null],
    ['signed', [], false, 'print'],
    ['printing', [{ state: 'sent' }], false, 'confirmPrint'],
    ['printing', [{ state: 'spoiled' }, { state: 'confirmed' }], false, 'seal'],
    ['sealed', [{ state: 'confirmed' }], false, 'dispatch'],
    ['dispatched', [{ state: 'confirmed' }], false, 'receipt'],
    ['dispatched', [{ state: 'confirmed' }], true, 'resend'],
    ['dispatched', [{ state: 'sent' }], true, 'confirmPrint'],
    ['received', [], false, 'done'],
  ] as const)('finds the next step of a letter that is %s with %j', (...row) => {
    const [state, prints, hasFailed, step] = row
    expect(dispatchStep(state, prints, hasFailed)).toBe(step)
  })
})
