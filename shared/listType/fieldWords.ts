import type { ApprovalChange } from '../approval/model.ts'
import {
  type ListTypeFields,
  levelWords,
  listTypeFieldNames,
  markWords,
  naturalPersonsWords,
} from './model.ts'

const none = '（空）'

/** The value of one field as people read it. */
function fieldWords(fields: ListTypeFields, key: keyof ListTypeFields): string {
  if (key === 'naturalPersons') return naturalPersonsWords[fields.naturalPersons]
  if (key === 'level') return levelWords[fields.level]
  if (key === 'mark') return markWords[fields.mark]
  const value = fields[key]
  return value === null ? none : String(value)
}

/** 原来 and 现在 of the fields that differ; of a new type every field that is filled. */
export function listTypeChanges(before: ListTypeFields | null, after: ListTypeFields): ApprovalChange[] {
  return (Object.keys(listTypeFieldNames) as (keyof ListTypeFields)[])
    .map((key) => ({
      field: listTypeFieldNames[key],
      before: before === null ? none : fieldWords(before, key),
      after: fieldWords(after, key),
    }))
    .filter((change) => change.before !== change.after)
}
