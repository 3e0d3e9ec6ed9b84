import fs from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { rosterTemplateText } from '../../shared/roster/typed/rosterTemplate.ts'
import type { Handler } from '../call/handler.ts'
import { storageFault } from '../database/file/faults.ts'
import { writeRosterTemplate } from '../parser/write/writeRosterTemplate.ts'

/**
 * Writes the blank list for units into a folder; an older copy of the same name is replaced, since it is always the same.
 * Throws `file-unreadable`, `invalid-input`.
 */
export const exportRosterTemplate: Handler<'rosters.exportTemplate'> = async ({ folder }, context) => {
  if (!path.isAbsolute(folder)) throw new AppError('invalid-input', '请填写完整的文件夹路径。')
  const bytes = await writeRosterTemplate()
  const fileName = `${rosterTemplateText.title}（空白）.xlsx`
  await writeWhole(path.join(folder, fileName), bytes)
  context.transact((tx) => tx.record({ act: 'roster.templateExported', object: 'roster-template' }))
  return { fileName }
}

/** The file appears whole or not at all. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const partial = `${target}.part`
  try {
    fs.mkdirSync(path.dirname(target), { recursive: true })
    const file = await open(partial, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    fs.renameSync(partial, target)
  } catch (error) {
    fs.rmSync(partial, { force: true })
    const fault = storageFault(error)
    if (fault instanceof AppError) throw fault
    throw new AppError('file-unreadable', '不能写入这个文件夹，请换一个位置（如导出文件夹或移动盘）再试。', {
      cause: error,
    })
  }
}
