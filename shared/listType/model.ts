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
})
export type ListType = z.infer<typeof ListType>

/** Whether natural persons stand on a list, in words. */
export const naturalPersonsWords: Readonly<Record<ListType['naturalPersons'], string>> = {
  yes: '含自然人',
  no: '仅单位',
  unclear: '自然人范围待核',
}
