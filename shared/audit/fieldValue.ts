import { maskNumber } from '../letter/maskNumber.ts'
import { beijingMinute } from '../time.ts'
import type { TrailField } from './fields/field.ts'
import { maskName, maskText } from './maskText.ts'

/** For whom an entry is put into words. */
export interface TrailReader {
  /** True after a reason was given: names, numbers and text stand as they were recorded. */
  readonly isOpen: boolean
  /** Names that are struck out of free text; null when it is not known whom a text may name: it is then masked whole. */
  readonly names: readonly string[] | null
  /** A colleague by id. */
  staffName(id: number): string | null
  /** Hears that something was masked. */
  noteMasked(): void
}

const day = /^\d{4}-\d{2}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const longLatin = /[A-Za-z]{3,}/

/** The value of a field in words; `isKnown` is false for a field that the program has no name for. */
export function valueWords(
  field: TrailField & { readonly isKnown?: boolean },
  value: unknown,
  reader: TrailReader,
): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number')
    return field.kind === 'staff'
      ? (reader.staffName(value) ?? `编号 ${value}`)
      : numberWords(field, value, reader)
  if (typeof value !== 'string') return hiddenWhole(JSON.stringify(value) ?? '', reader)
  return field.isKnown === false ? hiddenWhole(value, reader) : textWords(field, value, reader)
}

function numberWords(
  field: TrailField & { readonly isKnown?: boolean },
  value: number,
  reader: TrailReader,
): string {
  const isPersonal = field.kind === 'secret' || field.kind === 'name' || field.isKnown === false
  return isPersonal && !reader.isOpen ? hiddenWhole(String(value), reader) : String(value)
}

function textWords(field: TrailField, value: string, reader: TrailReader): string {
  const word = (field.words as Readonly<Record<string, string>> | undefined)?.[value]
  if (word !== undefined) return word
  if (instant.test(value)) return beijingMinute(value)
  if (day.test(value) && field.kind !== 'secret') return value
  if (field.kind === 'code') return (value.replace(/[^0-9A-Za-z]/g, '').match(/.{1,2}/g) ?? []).join(' ')
  if (reader.isOpen) return value
  return masked(field, value, reader)
}

function masked(field: TrailField, value: string, reader: TrailReader): string {
  const note = (words: string) => {
    if (words !== value) reader.noteMasked()
    return words
  }
  switch (field.kind) {
    case 'name':
      return note(maskName(value))
    case 'secret':
      return note(longLatin.test(value) ? '＊＊＊' : maskNumber(value))
    case 'file':
      return note(`（文件名 ${[...value].length} 字）`)
    case 'plain':
    case 'date':
      return note(longLatin.test(value) ? maskText(value, []) : value)
    default:
      return reader.names === null ? hiddenWhole(value, reader) : note(maskText(value, reader.names))
  }
}

function hiddenWhole(value: string, reader: TrailReader): string {
  if (reader.isOpen) return value
  reader.noteMasked()
  return `（${[...value].length} 字，说明理由后显示）`
}
