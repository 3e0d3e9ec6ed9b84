import { describe, expect, it } from 'vitest'
import { screenHelp } from '../../../../renderer/frame/screenHelp.ts'

describe('the help of a screen', () => {
  it('is that of the longest path that fits', () => {
    expect(screenHelp('/requests/new')).toContain('照纸质来函')
    expect(screenHelp('/requests/17')).toContain('左边选来文')
    expect(screenHelp('/requestsx')).toBeNull()
  })
})
