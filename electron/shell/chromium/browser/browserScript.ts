import { setprivArguments } from './sandbox.ts'

/** What the script around a browser needs to know. */
export interface BrowserScript {
  readonly browser: string
  /** The account to run the browser under, or null for our own. */
  readonly runAs: number | null
  /** Where everything must go that a foreign account writes. */
  readonly home: string
  /** Gets the browser's exit status: the one thing Playwright does not tell. */
  readonly statusFile: string
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** A shell script that runs the browser, under the unprivileged account if there is one, and writes down how it ended. */
export function browserScript({ browser, runAs, home, statusFile }: BrowserScript): string {
  const drop = runAs === null ? '' : `setpriv ${setprivArguments(runAs).join(' ')} `
  const lines = [
    '#!/bin/sh',
    ...(runAs === null ? [] : [`HOME=${quoted(home)}; export HOME`]),
    `${drop}${quoted(browser)} "$@"`,
    // The folder may have been wiped by then.
    `echo $? > ${quoted(statusFile)}`,
  ]
  return `${lines.join('\n')}\n`
}
