import { expect, it } from 'vitest'
import { importArrangement } from '../../../../shared/calendar/importArrangement.ts'
import { seedArrangements } from '../../../../shared/deadline/calendar/seedArrangements.ts'

it('reads an arrangement whatever else stands in the file', () => {
  const [first] = seedArrangements
  const { edition, ...rest } = first ?? { edition: 0 }
  expect(importArrangement(`\uFEFF${JSON.stringify({ ...rest, edition, note: 'x' })}`)).toEqual(rest)
})

it.each([
  ['元旦', '不是 JSON'],
  ['{"year":2027}', 'source'],
  ['[]', '有误'],
  [JSON.stringify({ ...seedArrangements[0], makeUpWorkdays: ['2021-02-31'] }), 'makeUpWorkdays.0'],
])('refuses %s and says what is wrong', (text, words) => {
  expect(() => importArrangement(text)).toThrow(words)
})
