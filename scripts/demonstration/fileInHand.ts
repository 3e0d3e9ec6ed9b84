import fs from 'node:fs'
import path from 'node:path'

/** A file as a browser's file box takes it: its bytes and its name. */
export interface FileInHand {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * Reads a file for the window. A path would be opened by the browser, which runs as another user when we are root and can look
 * into no private folder.
 */
export function fileInHand(file: string): FileInHand {
  return {
    name: path.basename(file),
    mimeType: mediaTypes[path.extname(file)] ?? 'application/octet-stream',
    buffer: fs.readFileSync(file),
  }
}
