import { expect, it } from 'vitest'
import { birthDateReadings, compareBirthDate } from '../../../../../shared/roster/cell/birthDateText.ts'
import { inventedId } from '../../../../support/rosterSheets.ts'

const number = inventedId(1, '19900512')
const compare = (text: string, kind: 'text' | 'number' | 'date' | 'formula' = 'text') =>
  compareBirthDate({ text, kind }, number)

it.each([
  '1990-05-12',
  '1990.5',
  '1990年5月12日',
  '19900512',
  '199005',
  '1990',
  '1990年',
  '1990.05（36岁）',
  '1990.05(36周岁)',
  '1990年5月（36岁）',
  '1990.05 36岁',
  '1990-05-12 00:00:00',
  '1990/5/12 0:00',
  '1990-05-12T00:00:00',
  '1990年5月12日 上午8:30',
  '１９９０．０５．１２',
  '１９９０年５月',
  '1990年5月生',
  '1990年5月12日出生',
  '生于1990年5月',
  '1990.05.12生',
  '90.5',
  '90年5月',
  '90-05-12',
  '900512',
  '1990,5,12',
  '1990、5、12',
  '1990—05—12',
  '1990 05 12',
  '1990年05月份',
  '1990.05.',
  '1990年5月12号',
  '1990\u200b-05-12',
  '05/12/1990',
  '12/05/1990',
  '12.5.1990',
  '33005',
  '33005.0',
  '民国79年5月12日',
  '一九九〇年五月十二日',
  '一九九○年五月',
  '二〇〇〇年'.replace('二〇〇〇', '一九九零'),
  'May-90',
  '12-May-1990',
  'May 12, 1990',
  '公历1990年5月12日',
  '1990年5月12日（星期六）',
  '1990-5-12 12:00:00 AM',
])('reads %s', (text) => {
  expect(compare(text)).toBeNull()
})

it.each([
  '1990-05-13',
  '1990.06',
  '1991',
  '1990.06（36岁）',
  '1990-06-12 00:00:00',
  '１９９０．０６',
  '1990年6月生',
  '91.5',
  '33006',
  '05/13/1990',
  '民国80年5月',
  '一九九一年五月',
  '1990-13-01',
])('finds that %s is another day', (text) => {
  expect(compare(text)).toBe('birthdate-mismatch')
})

it.each([
  '不详',
  '36岁',
  '90后',
  '农历1990年四月十八',
  '1990年腊月',
  '见身份证',
  '1990-05-12/1990-06-12',
  '五月',
  '13800138000',
])('says that it does not understand %s', (text) => {
  expect(compare(text)).toBe('birthdate-unknown')
})

it('says nothing where nothing stands, and believes no formula', () => {
  for (const text of ['', '  ', '—', '/', '-']) expect(compare(text)).toBeNull()
  expect(compare('1991-01-01', 'formula')).toBeNull()
  expect(birthDateReadings(null)).toBeNull()
})

it('takes only the year of a number such as 1990.1', () => {
  expect(compare('1990.1', 'number')).toBeNull()
  expect(compare('1991.5', 'number')).toBe('birthdate-mismatch')
})
