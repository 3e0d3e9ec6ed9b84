import { AppError } from '../../../shared/errors.ts'
import { filePiece } from '../../call/filePiece.ts'
import type { Handler } from '../../call/handler.ts'
import { objectionEntryTable, objectionFileTable } from '../objectionTable.ts'
import { fileView, nameFiles, storeFiles } from './objectionFiles.ts'

/** Adds a file to a case, encrypted, with its 校验码. Throws `not-found`. */
export const addFile: Handler<'objections.addFile'> = async ({ objectionId, entryId, file }, context) => {
  const files = await storeFiles(context, [file])
  return context.transact((tx) => {
    if (entryId !== null && tx.first(objectionEntryTable, { id: entryId, objectionId }) === null)
      throw new AppError('not-found', '这项异议没有这个入口，请刷新后重试。')
    const [named] = nameFiles(tx, { objectionId, entryId }, { context, files })
    tx.record({
      act: 'objection.fileAdded',
      object: `objection:${objectionId}`,
      detail: { entryId, file: named },
    })
    const row = tx.first(objectionFileTable, { objectionId }, { orderBy: 'id', descending: true })
    if (row === null) throw new AppError('not-found', '这份材料没有保存，请重新添加。')
    return fileView(tx, row)
  })
}

/** Hands out a file of a case piece by piece; the first piece leaves an entry. Throws `not-found`. */
export const readFile: Handler<'objections.readFile'> = async (
  { objectionId, attachmentId, offset },
  context,
) => {
  context.transact((tx) => {
    if (tx.first(objectionFileTable, { objectionId, attachmentId }) === null)
      throw new AppError('not-found', '这项异议没有这份材料，请刷新后重试。')
    tx.record({
      act: 'objection.fileViewed',
      object: `objection:${objectionId}`,
      detail: { attachmentId, offset },
    })
  })
  return filePiece(context, attachmentId, offset)
}
