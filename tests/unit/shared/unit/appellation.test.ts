import { describe, expect, it } from 'vitest'
import { appellationOf, proposedAppellation } from '../../../../shared/unit/appellation.ts'
import { seedUnits } from '../../../../shared/unit/seedUnits.ts'

describe('proposedAppellation', () => {
  it.each([
    ['中共河南省委组织部（省公务员局）', '贵部'],
    ['中共洛阳市委组织部（市公务员局）', '贵部'],
    ['河南省财政厅', '贵厅'],
    ['河南省人民政府办公厅', '贵厅'],
    ['河南省发展和改革委员会', '贵委'],
    ['中共河南省委政法委', '贵委'],
    ['河南省统计局', '贵局'],
    ['河南省高级人民法院', '贵单位'],
    ['', '贵单位'],
  ])('calls %s %s', (name, appellation) => {
    expect(proposedAppellation(name)).toBe(appellation)
  })

  it('proposes one for every delivered unit', () => {
    for (const unit of seedUnits) expect(appellationOf(unit)).toMatch(/^贵(?:部|厅|委|局|单位)$/u)
  })

  it('gives way to what the directory says', () => {
    expect(appellationOf({ name: '河南省高级人民法院', appellation: '贵院' })).toBe('贵院')
  })
})
