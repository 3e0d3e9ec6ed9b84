import { comparableText, type ListType, type ListTypeFields, unclassifiedMark } from './model.ts'

/** Why these fields cannot stand in the dictionary beside the other types, as a sentence; null when they can. */
export function fieldsRefusal(fields: ListTypeFields, others: readonly ListType[]): string | null {
  const { name, validFrom, validTo, mark, basis } = fields
  if (comparableText(name) === unclassifiedMark) return '请填写名单本身的名称。'
  const namesake = others.find((other) => comparableText(other.name) === comparableText(name))
  if (namesake !== undefined)
    return `名单字典中已有「${namesake.name}」（${namesake.code}），请直接修改那一条。`
  if (validFrom !== null && validTo !== null && validTo < validFrom) return '停用日早于施行日，请核对。'
  if (mark === 'confirmed' && basis === null) return '核对情况为「已核」的须写明依据。'
  return null
}
