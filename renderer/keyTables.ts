import type { KeyHint } from './components/mark/hintRegistry.ts'
import type { KeyTable } from './frame/frameParts.ts'

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('./**/words.ts', { eager: true })

/** The keys that the screens show in their foot, as their words have them: a table for each screen that has a title. */
export function keyTablesOf(sources: readonly Readonly<Record<string, unknown>>[]): readonly KeyTable[] {
  const tables = sources.flatMap((source) => Object.values(source).flatMap((words) => tablesIn(words, '')))
  const titles = [...new Set(tables.map(({ title }) => title))]
  return titles.map((title) => {
    const hints = tables.filter((table) => table.title === title).flatMap((table) => table.hints)
    return { title, hints: [...new Map(hints.map((hint) => [`${hint.keys} ${hint.words}`, hint])).values()] }
  })
}

/** The tables of keys in the words of a screen and of its parts; a part without a title belongs to the screen. */
function tablesIn(words: unknown, above: string): readonly KeyTable[] {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return []
  const own = 'title' in words && typeof words.title === 'string' ? words.title : above
  return Object.entries(words).flatMap(([name, part]) =>
    name === 'hints' && isHints(part) ? [{ title: own, hints: part }] : tablesIn(part, own),
  )
}

const isHints = (part: unknown): part is readonly KeyHint[] =>
  Array.isArray(part) &&
  part.every((hint) => typeof hint?.keys === 'string' && typeof hint.words === 'string')

/** Of every screen of the window. */
export const keyTables = keyTablesOf(Object.values(modules))
