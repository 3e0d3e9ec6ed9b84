import { describe, expect, it } from 'vitest'
import {
  rosterTemplateColumns,
  rosterTemplateText,
} from '../../../../../shared/roster/typed/rosterTemplate.ts'

describe('the blank list for units', () => {
  it('asks for nine things and no birth date', () => {
    expect(rosterTemplateColumns.map(({ heading }) => heading)).toEqual([
      '序号',
      '姓名',
      '性别',
      '证件类型',
      '证件号码',
      '拟录用(调任)单位',
      '拟任职位',
      '类别(录用/调任)',
      '备注',
    ])
  })

  it('says that it is none of the national template', () => {
    expect(rosterTemplateText.note).toContain('不是国家发展改革委制定的全国统一公文模板')
  })
})
