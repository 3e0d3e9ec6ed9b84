import { expect, it } from 'vitest'
import { formatDocumentNumber } from '../../../../shared/documentNumber/formatDocumentNumber.ts'

it('writes an own number without leading zeros', () => {
  expect(formatDocumentNumber({ code: '豫信用函', year: 2026, serial: 7 })).toBe('豫信用函〔2026〕7号')
})
