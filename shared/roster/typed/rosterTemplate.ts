import type { RosterField } from '../heading/rosterField.ts'

/** One column of the blank list for units. `width` is in characters. */
export interface TemplateColumn {
  readonly field: RosterField
  readonly heading: string
  readonly width: number
}

/** The columns of the blank list: what the query needs and no more (domain.md 1.5 b; 个人信息保护法 arts 6, 19). */
export const rosterTemplateColumns: readonly TemplateColumn[] = [
  { field: 'serial', heading: '序号', width: 6 },
  { field: 'name', heading: '姓名', width: 14 },
  { field: 'sex', heading: '性别', width: 6 },
  { field: 'idType', heading: '证件类型', width: 14 },
  { field: 'idNumber', heading: '证件号码', width: 24 },
  { field: 'employer', heading: '拟录用(调任)单位', width: 30 },
  { field: 'position', heading: '拟任职位', width: 24 },
  { field: 'purpose', heading: '类别(录用/调任)', width: 16 },
  { field: 'remarks', heading: '备注', width: 20 },
]

/** What stands above and below the blank list; every line is recognised as no person when the list comes back. */
export const rosterTemplateText = {
  sheetName: '查询名单',
  title: '拟录用（调任）人员信用记录查询名单',
  note: '说明：本表为本中心名单填报参考表，不是国家发展改革委制定的全国统一公文模板，申请查询请按统一模板印制公文。所有单元格均为文本格式，证件号码填公民身份号码，军官、士兵也有公民身份号码；确无公民身份号码的，写明证件类型和证件号码，并在公文中说明。号码请逐字录入，勿用公式、勿合并单元格、勿隐藏行；类别填“录用”或“调任”。',
} as const

/** How many empty text rows the blank list has. */
export const rosterTemplateRows = 200
