import { expect, it } from 'vitest'
import { inertText } from '../../../../../electron/parser/file/inertText.ts'

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  ' =1',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '　=1',
])('puts an apostrophe before %j', (text) => {
  expect(inertText(text)).toBe(`'${text}`)
})

it.each(['', '张敏', '110105194912310021', '省厅-一处', "'已有"])('leaves %j as it is', (text) => {
  expect(inertText(text)).toBe(text)
})
