import { describe, expect, it } from 'vitest'
import { helpAt, mayOpen, shownKey, waitingAt } from '../../../../../renderer/frame/place/screen.ts'
import { screens } from '../../../../../renderer/routes.tsx'
import { WorkKind } from '../../../../../shared/workbench/model.ts'

it('opens a screen to its roles only', () => {
  expect(mayOpen({ roles: ['auditor'] }, ['registrar'])).toBe(false)
  expect(mayOpen({ roles: ['auditor', 'registrar'] }, ['registrar'])).toBe(true)
  expect(mayOpen({ roles: 'everyone' }, [])).toBe(true)
})

it('writes a key as people read it', () => {
  expect(shownKey('alt+2')).toBe('Alt+2')
})

describe('the help of a screen', () => {
  it('is that of the longest path that fits', () => {
    expect(helpAt(screens, '/requests/new')).toContain('照纸质来函')
    expect(helpAt(screens, '/requests/17')).toContain('左边选来文')
    expect(helpAt(screens, '/requestsx')).toBeNull()
  })
})

describe('the counts on the rail', () => {
  const shown = (counts: Parameters<typeof waitingAt>[1]) =>
    Object.fromEntries(
      screens
        .map((screen) => [screen.path.pattern, waitingAt(screen, counts)] as const)
        .filter(([, waiting]) => waiting > 0),
    )

  it('add up by entry and leave out what waits for the other side', () => {
    const counts = [
      { kind: 'admit', items: 2 },
      { kind: 'list', items: 1 },
      { kind: 'sign', items: 3 },
      { kind: 'receipt', items: 8 },
    ] as const
    expect(shown(counts)).toEqual({ '/requests': 3, '/replies': 3, '/workbench': 6 })
  })

  it('count every kind of work once beside the workbench', () => {
    for (const kind of WorkKind.options)
      expect(Object.values(shown([{ kind, items: 1 }])), kind).toEqual(kind === 'receipt' ? [] : [1, 1])
  })
})
