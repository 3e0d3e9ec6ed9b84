/** What a command may be given: how many words, and which switches, each with a value. */
export interface Expected {
  readonly positionals: number
  readonly options: readonly string[]
}

/** What a command was given. */
export interface Given {
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | undefined>>
}

/** The words and switches of a command; null for an unknown switch, one without its value or twice, and for a word too many. */
export function readArguments(
  args: readonly string[],
  { positionals: most, options: known }: Expected,
): Given | null {
  const positionals: string[] = []
  const options: Record<string, string> = {}
  const rest = [...args]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('-') || word === '-') {
      positionals.push(word)
      continue
    }
    const name = word.slice(2)
    const value = rest.shift()
    if (!word.startsWith('--') || !known.includes(name) || name in options || value === undefined) return null
    options[name] = value
  }
  return positionals.length > most ? null : { positionals, options }
}
