import { z } from 'zod'
import type { SheetRow } from './sheet.ts'

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

/**
 * Which heading holds which field, as a clerk decided it once for a sender: the heading without blanks and brackets, or `#3` for
 * the third column of a sheet that has no row of headings.
 */
export const ColumnMapping = z.partialRecord(RosterField, z.string().min(1).max(100))
export type ColumnMapping = z.infer<typeof ColumnMapping>

/** Where the fields of one sheet stand, columns from 0. */
export type ColumnPlaces = Partial<Record<RosterField, number>> & {
  readonly name: number
  readonly idNumber: number
}

// In the order of preference: a heading earlier in a list wins over a later one in the same row.
const headingPatterns: Record<RosterField, readonly RegExp[]> = {
  name: [/^姓名$/, /^.{1,8}姓名$/, /^名字$/],
  idNumber: [
    /^(公民|居民)?(身份证|身份)(件)?(号码|号|编号)$/,
    /^(有效)?(证件|证照)(号码|号|编号)$/,
    /^(公民|居民)?身份证$/,
    /^.{1,8}(身份证|身份|证件)(件)?(号码|号|编号)$/,
  ],
  sex: [/^性别$/],
  idType: [/^(身份)?证件?(类型|种类|类别)$/],
  birthDate: [/^出生(日期|年月日|年月|时间)$/, /^生日$/],
  employer: [
    /^拟?(录用|调任|招录|招考|报考|用人|接收|任职|调入|聘用).*(单位|机关|部门)/,
    /^(单位|部门)(名称)?$/,
    /^(现|原)?(工作|所在)单位/,
    /单位/,
  ],
  position: [/^拟?(任|录用|调任|报考|招录)?(职位|职务|岗位)/, /职位|职务|岗位/],
  purpose: [/^(查询|人员)?(类别|类型)$/, /录用.*调任|调任.*录用/, /^查询(事由|用途|事项)$/],
  remarks: [/^备注/],
  serial: [/^(序号|编号|序|No\.?)$/i],
}

/** A heading as it is compared and remembered: without blanks, stars, colons and anything in brackets. */
export function normalizeHeading(text: string): string {
  const dense = text.replace(/[\s\u200b\ufeff*＊:：]+/gu, '')
  return dense.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, '') || dense
}

/**
 * The places of the fields when this row names the columns, else null. A row does so when it has a heading for the name and one for
 * the number. With a mapping only its headings count.
 */
export function recognizeHeadings(row: SheetRow, mapping?: ColumnMapping): ColumnPlaces | null {
  // Nearly every row is a person: whether a heading for the name can be there at all is told by one character.
  const sign = mapping?.name?.[0] ?? '名'
  if (!row.cells.some((cell) => cell?.text.includes(sign))) return null
  const headings = headingsOf(row)
  const places: Partial<Record<RosterField, number>> = {}
  const taken = new Set<number>()
  for (const field of RosterField.options) {
    const place = mapping ? headings.indexOf(mapping[field] ?? ' ') : placeOf(field, headings, taken)
    if (place < 0) continue
    places[field] = place
    taken.add(place)
  }
  return complete(places)
}

/** The places a mapping by column number (`#1`, `#2` …) names, or null when it goes by headings. */
export function placesByNumber(mapping: ColumnMapping | undefined): ColumnPlaces | null {
  const places: Partial<Record<RosterField, number>> = {}
  for (const field of RosterField.options) {
    const match = /^#(\d{1,3})$/.exec(mapping?.[field] ?? '')
    if (match) places[field] = Number(match[1]) - 1
  }
  return complete(places)
}

/** The headings that were recognised, as a mapping that can be remembered for the sender. */
export function mappingOf(row: SheetRow, places: ColumnPlaces): ColumnMapping {
  const mapping: ColumnMapping = {}
  for (const field of RosterField.options) {
    const place = places[field]
    const cell = place === undefined ? null : row.cells[place]
    if (cell) mapping[field] = normalizeHeading(cell.text)
  }
  return mapping
}

/** Fields that more than one column of this row would fit exactly: two lists side by side, or a heading given twice. */
export function repeatedHeadings(row: SheetRow): readonly RosterField[] {
  const headings = headingsOf(row)
  return (['name', 'idNumber'] as const).filter((field) => {
    const first = headingPatterns[field][0]
    return headings.filter((heading) => first?.test(heading)).length > 1
  })
}

function headingsOf(row: SheetRow): string[] {
  return row.cells.map((cell) => (cell === null ? '' : normalizeHeading(cell.text)))
}

function placeOf(field: RosterField, headings: readonly string[], taken: ReadonlySet<number>): number {
  for (const pattern of headingPatterns[field]) {
    const place = headings.findIndex((heading, index) => pattern.test(heading) && !taken.has(index))
    if (place >= 0) return place
  }
  return -1
}

function complete(places: Partial<Record<RosterField, number>>): ColumnPlaces | null {
  const { name, idNumber } = places
  return name === undefined || idNumber === undefined ? null : { ...places, name, idNumber }
}
