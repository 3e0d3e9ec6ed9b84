import { expect, it } from 'vitest'
import { letterPath } from '../../../../../renderer/reply/open/letterPath.ts'

it.each([
  ['draft', '/replies/7'],
  ['submitted', '/replies/7'],
  ['voided', '/replies/7'],
  ['signed', '/dispatches/7'],
  ['dispatched', '/dispatches/7'],
] as const)('leads a letter that is %s to %s', (state, place) => {
  expect(letterPath({ replyId: 7, state })).toBe(place)
})
