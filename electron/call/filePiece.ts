import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { CallContext } from './callContext.ts'

// Half of the bridge's limit for one answer: base64 adds a third.
const pieceBytes = 512 * 1024

/** What one answer carries of a file from an offset in bytes on, and how many bytes it has in all. */
export function pieceOf(
  bytes: Uint8Array,
  offset: number,
): { readonly base64: string; readonly total: number } {
  const piece = Buffer.from(bytes.subarray(offset, offset + pieceBytes))
  return { base64: piece.toString('base64'), total: bytes.length }
}

/** One piece of a stored file for the window; throws `not-found` when there is no such file. Who may see it is decided before. */
export async function filePiece(
  { read, attachments }: Pick<CallContext, 'read' | 'attachments'>,
  attachmentId: number,
  offset: number,
): Promise<{ base64: string; total: number; mediaType: string }> {
  // A read hands out no promise by itself; the row is read inside it, the file after it.
  const { content, mediaType } = read((tx) => ({
    content: attachments.read(tx, attachmentId),
    mediaType: tx.get(attachmentTable, attachmentId, '这份文件').mediaType,
  }))
  return { ...pieceOf(await content, offset), mediaType }
}
