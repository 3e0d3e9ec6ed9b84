import { z } from 'zod'

/** The columns a list may have; every other column (telephone, ticket number …) is never kept. */
export const rosterFieldNames = {
  serial: '序号',
  name: '姓名',
  sex: '性别',
  idType: '证件类型',
  idNumber: '证件号码',
  birthDate: '出生日期',
  employer: '拟录用（调任）单位',
  position: '职位',
  purpose: '类别',
  remarks: '备注',
} as const satisfies Record<string, string>
export type RosterField = keyof typeof rosterFieldNames
export const RosterField = z.enum(Object.keys(rosterFieldNames) as [RosterField, ...RosterField[]])

/** Where the fields of one list stand, columns from 0. */
export type ColumnPlaces = Partial<Record<RosterField, number>> & {
  readonly name: number
  readonly idNumber: number
}
