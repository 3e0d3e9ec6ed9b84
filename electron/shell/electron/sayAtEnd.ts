import { app, dialog } from 'electron'

const title = '信用查询专机工作站'

/**
 * Says why the program does not go on: on standard error, and in a dialog, for under a double click nobody sees standard error.
 * Resolves when the dialog was closed.
 */
export async function sayAtEnd(words: string): Promise<void> {
  process.stderr.write(`${words}\n`)
  // Before `ready` a dialog on Linux is only a line on standard error (electron/docs/api/dialog.md, showErrorBox).
  await app.whenReady()
  dialog.showErrorBox(title, words)
}
