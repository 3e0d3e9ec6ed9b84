/** What a command gets from the world and gives back to it. */
export interface CommandLine {
  readonly args: readonly string[]
  /** Standard input, line by line, without line ends. */
  readonly lines: AsyncIterable<string>
  /** Writes one line of the result. */
  readonly print: (line: string) => void
  /** Writes one line for the person at the keyboard. */
  readonly complain: (line: string) => void
  readonly now: () => Date
}

/** A command of `npm run cli`: returns the exit code. */
export type CliCommand = (line: CommandLine) => Promise<number>

/** The exit code of a file or an input that cannot be read. */
export const unreadable = 2
