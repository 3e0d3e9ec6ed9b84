import { initialsOf } from './initials.ts'

/** One entry of a `PickerField`. */
export interface PickerOption<Id extends string | number = string | number> {
  readonly id: Id
  readonly label: string
  /** Pinyin initials, lower case, where they are not those of the label; typed letters are looked for in them. */
  readonly initials?: string
  /** Second, quieter text, such as the kind of a unit. */
  readonly note?: string
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, '')

const rank = (option: PickerOption, wanted: string): number => {
  const label = plain(option.label)
  const initials = option.initials?.toLowerCase() ?? initialsOf(option.label)
  if (label.startsWith(wanted) || initials.startsWith(wanted)) return 0
  if (label.includes(wanted) || initials.includes(wanted)) return 1
  return option.note !== undefined && plain(option.note).includes(wanted) ? 2 : 3
}

/** The options that hold the typed words or pinyin initials, those beginning with them first, the rest in given order. */
export function pickOptions<O extends PickerOption>(options: readonly O[], typed: string, limit = 400): O[] {
  const wanted = plain(typed)
  if (wanted === '') return options.slice(0, limit)
  return options
    .map((option) => ({ option, rank: rank(option, wanted) }))
    .filter((entry) => entry.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((entry) => entry.option)
}
