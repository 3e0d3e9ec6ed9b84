import type { NewFile, ObjectionFile } from '../../../shared/objection/summary.ts'
import type { StoredFile } from '../../attachment/attachmentStore.ts'
import { attachmentTable } from '../../attachment/attachmentTable.ts'
import type { CallContext } from '../../call/callContext.ts'
import { storedUpload } from '../../call/storedUpload.ts'
import type { RowOf } from '../../database/row/table.ts'
import type { Reading, Writing } from '../../database/row/transaction.ts'
import { userNameOf } from '../../userRecord/userRepository.ts'
import { objectionFileTable } from '../objectionTable.ts'

/** A file that is on disk and waits for the entry that names it. */
export interface WaitingFile {
  readonly file: Pick<NewFile, 'role' | 'description'>
  readonly stored: StoredFile
}

/** Stores the files of an act, encrypted, before the transaction that names them. */
export async function storeFiles(context: CallContext, files: readonly NewFile[]): Promise<WaitingFile[]> {
  const waiting: WaitingFile[] = []
  for (const file of files)
    waiting.push({ file, stored: await storedUpload(context, file.uploadId, `objection-${file.role}`) })
  return waiting
}

/** Names stored files in the case; returns what the entry in the trail says of them. */
export function nameFiles(
  tx: Writing,
  place: { readonly objectionId: number; readonly entryId: number | null },
  { context, files }: { readonly context: CallContext; readonly files: readonly WaitingFile[] },
): readonly { readonly role: string; readonly attachmentId: number; readonly checkCode: string }[] {
  return files.map(({ file, stored }) => {
    const { id: attachmentId, checkCode } = context.attachments.adopt(tx, stored)
    tx.insert(objectionFileTable, {
      ...place,
      attachmentId,
      role: file.role,
      description: file.description,
      addedBy: context.actor.userId,
      addedAt: tx.at,
    })
    return { role: file.role, attachmentId, checkCode }
  })
}

/** The files of a case, oldest first. */
export function filesOf(tx: Reading, objectionId: number): ObjectionFile[] {
  return tx.where(objectionFileTable, { objectionId }).map((file) => fileView(tx, file))
}

/** One file of a case as the window shows it. */
export function fileView(tx: Reading, file: RowOf<typeof objectionFileTable>): ObjectionFile {
  const { attachmentId, entryId, role, description, addedAt, addedBy } = file
  const { originalName, mediaType, size, checkCode } = tx.get(attachmentTable, attachmentId, '这份材料')
  return {
    attachmentId,
    entryId,
    role,
    description,
    name: originalName,
    mediaType,
    size,
    checkCode,
    addedAt,
    addedBy: userNameOf(tx, addedBy),
  }
}
