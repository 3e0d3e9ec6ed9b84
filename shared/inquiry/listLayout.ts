import { z } from 'zod'

/** What a column of the working list for the national system may hold. Stored under these names. */
export const listFieldNames = {
  position: '序号',
  name: '姓名',
  idNumber: '证件号码',
  idType: '证件类型',
  sex: '性别',
  purpose: '类别',
  intakeNumber: '收文号',
  listOrder: '来函序号',
  outcome: '查询结果',
  empty: '（空列）',
} as const satisfies Record<string, string>
export type ListField = keyof typeof listFieldNames
export const ListField = z.enum(Object.keys(listFieldNames) as [ListField, ...ListField[]])

/** The columns of the xlsx from left to right, each under the heading that the national system wants. */
export const ListLayout = z.strictObject({
  columns: z
    .array(z.strictObject({ field: ListField, heading: z.string().trim().max(30) }))
    .min(1, '请至少保留一列')
    .max(20)
    .refine((columns) => columns.some(({ field }) => field === 'idNumber'), {
      message: '名单须有证件号码一列，否则无法查询，也无法对回结果。',
    }),
})
export type ListLayout = z.infer<typeof ListLayout>

/** The layout before anybody adjusted it (the national system's own template is not known; domain 9). */
export const startLayout: ListLayout = {
  columns: [
    { field: 'position', heading: '序号' },
    { field: 'name', heading: '姓名' },
    { field: 'idNumber', heading: '证件号码' },
    { field: 'outcome', heading: '查询结果' },
  ],
}

/** Under which draft key a person's layout is remembered. */
export const layoutDraftKey = 'inquiries.layout'
