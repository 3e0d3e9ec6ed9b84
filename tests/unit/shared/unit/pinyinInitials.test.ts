import { describe, expect, it } from 'vitest'
import { nameInitials, pinyinInitials } from '../../../../shared/unit/pinyinInitials.ts'

describe('pinyinInitials', () => {
  it.each([
    ['河南省财政厅', 'hnsczt'],
    ['漯河市', 'lhs'],
    ['浚县、泌阳县和召陵区', 'xxbyxhslq'],
    ['中国人民银行河南省分行', 'zgrmyhhnsfh'],
    ['国家统计局河南调查总队', 'gjtjjhndczd'],
    ['中共郑州市委组织部（市公务员局）', 'zgzzswzzbsgwyj'],
    ['第2监狱A区', 'd2jyaq'],
    ['', ''],
  ])('gives the initials of %s', (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials)
  })
})

describe('nameInitials', () => {
  it.each([
    ['单小明', 'sxm'],
    ['尉迟明', 'ycm'],
    ['仇明明', 'qmm'],
    ['曾小国', 'zxg'],
    ['欧阳小单', 'oyxd'],
    ['阿依·古丽', 'aygl'],
    ['𠮷小明', 'xm'],
  ])('reads the surname of %s as surnames are read', (name, initials) => {
    expect(nameInitials(name)).toBe(initials)
  })

  it('reads the same character differently inside a unit name', () => {
    expect(pinyinInitials('单位')).toBe('dw')
    expect(nameInitials('单位')).toBe('sw')
  })
})
