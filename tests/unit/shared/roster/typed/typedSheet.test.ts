import { expect, test } from 'vitest'
import { checkRoster } from '../../../../../shared/roster/checkRoster.ts'
import { typedMapping, typedSheet } from '../../../../../shared/roster/typed/typedSheet.ts'
import { inventedId } from '../../../../support/rosterSheets.ts'

const check = (rows: Parameters<typeof typedSheet>[0]) =>
  checkRoster([typedSheet(rows)], {
    receivedOn: '2026-11-22',
    defaultPurpose: 'recruitment',
    mapping: typedMapping,
  })

test('takes the first typed row for a person, not for headings', () => {
  expect(check([{ name: '姓名', idNumber: inventedId(1) }]).rows).toMatchObject([
    { row: 1, name: '姓名', outcome: 'accepted' },
  ])
})

test('keeps the number of a row below a blank one', () => {
  const rows = [{ name: '试验甲', idNumber: inventedId(1) }, {}, { name: '试验乙', idNumber: inventedId(3) }]
  const { rows: persons, skipped } = check(rows)
  expect(persons.map(({ row }) => row)).toEqual([1, 3])
  expect(skipped).toEqual([{ sheet: null, row: 2, reason: 'blank' }])
})

test('lets a row say 调任 itself', () => {
  const rows = [{ name: '试验甲', idNumber: inventedId(1), purpose: '调任' }]
  expect(check(rows).rows[0]?.purpose).toBe('transfer')
})

test('refuses a typed row without a number aloud', () => {
  expect(check([{ name: '试验甲' }]).rows).toMatchObject([{ outcome: 'rejected', findings: ['id-missing'] }])
})
