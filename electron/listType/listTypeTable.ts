import type { Explanation } from '../../shared/deadline/dueDate.ts'
import type { ListType } from '../../shared/listType/model.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { boolean, integer, json, optional, table, text } from '../database/row/table.ts'

/** 名单字典: the types of lists, one row each; a type that has ended keeps its row, because old results name it. */
export const listTypeTable = table('list_types', {
  code: text(),
  name: text(),
  basis: optional(text()),
  keeper: text(),
  naturalPersons: text<ListType['naturalPersons']>(),
  usualMonths: optional(integer()),
  validFrom: optional(text<CalendarDate>()),
  validTo: optional(text<CalendarDate>()),
  level: text<ListType['level']>(),
  mark: text<ListType['mark']>(),
  note: optional(text()),
  source: optional(text()),
})

/** A list that stood in the national system and not in the dictionary: where it was met first, and what two people took it for. */
export const listSightingTable = table('list_sightings', {
  /** The name without blanks and marks: one row for each list, however often it is met. */
  listKey: text(),
  listName: text(),
  authority: text(),
  requestId: integer(),
  candidateId: integer(),
  seenOn: text<CalendarDate>(),
  due: json<Explanation>(),
  dueOn: text<CalendarDate>(),
  dueProvisional: boolean(),
  classifiedCode: optional(text()),
  classifiedAt: optional(text<Instant>()),
  classifiedBy: optional(integer()),
})
