import { z } from 'zod'
import { CalendarDate } from '../time.ts'

/**
 * One kind of list on which a person may stand (失信联合惩戒对象, since 2020 mostly 严重失信主体名单). Lists come and go by rule, so they are
 * dated data: an ended list keeps its entry, because old results name it.
 */
export const ListType = z.strictObject({
  code: z.string().regex(/^[a-z][A-Za-z0-9]{2,40}$/, { message: '名单代码应为英文字母和数字' }),
  name: z.string().min(2, '请填写名单名称').max(60),
  /** Title of the rule the list stands on, or null while it is not established. */
  basis: z.string().min(2).max(200).nullable(),
  /** Who decides on entries (认定机关的类别). */
  keeper: z.string().min(2).max(60),
  naturalPersons: z.enum(['yes', 'no', 'unclear']),
  /** Usual length of an entry in months, or null where it ends by an act (performance, removal) or is not known. */
  usualMonths: z.int().min(1).max(600).nullable(),
  validFrom: CalendarDate.nullable(),
  /** Last day on which new entries were possible, or null while the list is in force. */
  validTo: CalendarDate.nullable(),
  level: z.enum(['national', 'local']),
  /** `confirmed`: read in the rule itself. `toBeChecked` (待核): from general knowledge, `note` says what is open. */
  mark: z.enum(['confirmed', 'toBeChecked']),
  note: z.string().max(200).nullable(),
  /** Where the entry was taken from (文件、网页、来函), so that somebody can look it up again. */
  source: z.string().max(200).nullable(),
})
export type ListType = z.infer<typeof ListType>

/** Whether natural persons stand on a list, in words. */
export const naturalPersonsWords: Readonly<Record<ListType['naturalPersons'], string>> = {
  yes: '含自然人',
  no: '仅单位',
  unclear: '自然人范围待核',
}

/** What a person fills in of a list type; the code is the program's. */
export const ListTypeFields = ListType.omit({ code: true })
export type ListTypeFields = z.infer<typeof ListTypeFields>

/** The fields in words, in the order of the form. */
export const listTypeFieldNames = {
  name: '名单名称',
  keeper: '认定机关',
  basis: '依据',
  naturalPersons: '自然人',
  usualMonths: '通常期限（月）',
  validFrom: '施行起',
  validTo: '停用日',
  level: '层级',
  mark: '核对情况',
  source: '来源',
  note: '说明',
} as const satisfies Readonly<Record<keyof ListTypeFields, string>>

/** National or local, in words. */
export const levelWords: Readonly<Record<ListType['level'], string>> = { national: '全国', local: '地方' }
/** Whether the entry was read in the rule itself, in words. */
export const markWords: Readonly<Record<ListType['mark'], string>> = {
  confirmed: '已核',
  toBeChecked: '待核',
}

/** The code of a listing whose list is not in the dictionary yet: name and authority stand as the national system shows them. */
export const unclassifiedCode = 'unclassified'
/** What such a listing is marked with until two people have classified it. */
export const unclassifiedMark = '字典待归类'

/** Within how many working days an unknown list is classified (本中心决定). */
export const classificationDays = 5

/** The text of a name or an authority for comparison: width, blanks and quotation marks depend on the keyboard, not on the list. */
export function comparableText(text: string): string {
  return text.normalize('NFKC').replace(/[\s《》〈〉“”„"'‘’「」『』]/gu, '')
}
