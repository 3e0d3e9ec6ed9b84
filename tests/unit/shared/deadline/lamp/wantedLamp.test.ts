import { expect, it } from 'vitest'
import { wantedLamp } from '../../../../../shared/deadline/lamp/wantedLamp.ts'

it('says by which day the unit wants an answer, and that it has passed, never in red', () => {
  expect(wantedLamp('2026-12-03', '2026-11-30')).toEqual({ kind: 'note', words: '要求 12月3日反馈' })
  expect(wantedLamp('2026-12-03', '2026-12-03')).toEqual({ kind: 'soon', words: '要求今天反馈' })
  expect(wantedLamp('2026-12-03', '2026-12-04')).toEqual({ kind: 'soon', words: '要求反馈日 12月3日已过' })
})
