import { zhCN } from '../../text/zhCN.ts'

const { or, digits, space } = zhCN.hintWords

/** Keys that the focused list, box or choice hears by itself; all others are waited for by `useKeys`. */
const local = new RegExp(
  `^(?:[↑↓←→]+|Enter|Space|${space}|Tab|Home|End|PageUp|PageDown|PgUp|PgDn|F2|F4|Esc|Delete|Backspace|\\d|1[–-]\\d|Shift\\+(?:Enter|Tab|[↑↓]+)|Ctrl\\+(?:[ACDVYZ]|[↑↓←→]+|Enter|${digits})|Ctrl\\+Alt\\+Z|${digits}|Alt\\+\\d)$`,
  'u',
)
const between = new RegExp(`\\s+(?:[/／]|${or})\\s+|[、，]|\\s+`, 'u')

/** The keys of a hint one by one, such as those with a stroke between them. */
export const keysShown = (shown: string): readonly string[] =>
  shown.split(between).filter((key) => key !== '')

/** True where no window key has to wait for it. */
export const isLocalKey = (key: string): boolean => local.test(key)

const names: ReadonlyMap<string, string> = new Map([
  ['esc', 'escape'],
  ['control', 'ctrl'],
  ['←', 'left'],
  ['→', 'right'],
  ['arrowleft', 'left'],
  ['arrowright', 'right'],
  ['/', 'slash'],
])

/** A key as it is shown, in the form that `keyClaims` compares. */
export const chordShown = (key: string): string =>
  key
    .toLowerCase()
    .split('+')
    .map((part) => names.get(part) ?? part)
    .toSorted()
    .join('+')
