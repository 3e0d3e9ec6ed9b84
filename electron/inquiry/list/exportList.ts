import fs from 'node:fs'
import path from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import {
  type ListField,
  ListLayout,
  layoutDraftKey,
  startLayout,
} from '../../../shared/inquiry/listLayout.ts'
import { beijingMinute } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import { syncFolder, writeNewFile } from '../../database/file/durableFile.ts'
import { storageFault } from '../../database/file/faults.ts'
import { saveFormDraft } from '../../draft/draftMoves.ts'
import { findFormDraft } from '../../draft/draftRepository.ts'
import { inquiryBatchTable } from '../../inquiryRecord/inquiryTable.ts'
import { writeTextWorkbook } from '../../parser/write/writeTextWorkbook.ts'
import { batchNumberOf, ownOpenBatch } from '../inquiryRepository.ts'
import { listPersons } from './listPersons.ts'

const widths: Readonly<Partial<Record<ListField, number>>> = { idNumber: 24, name: 16, outcome: 16 }
const usualWidth = 12

/** The column layout as this person last used it, or the start layout. */
export const getLayout: Handler<'inquiries.layout'> = (_, { read, actor }) => {
  const draft = read((tx) => findFormDraft(tx, { userId: actor.userId, key: layoutDraftKey }))
  if (draft === null) return startLayout
  const parsed = ListLayout.safeParse(JSON.parse(draft.body))
  return parsed.success ? parsed.data : startLayout
}

/**
 * Writes the persons who still have to be looked up into an xlsx of text cells for the national system, numbers in full; the file's name
 * holds nothing personal, the layout is stored, and the trail says when and for how many.
 * Throws `file-unreadable`, `invalid-input`.
 */
export const exportList: Handler<'inquiries.exportList'> = async ({ batchId, layout, folder }, context) => {
  if (!path.isAbsolute(folder)) throw new AppError('invalid-input', '请填写完整的文件夹路径。')
  const { persons, batchNumber } = context.read((tx) => ({
    batchNumber: batchNumberOf(ownOpenBatch(tx, batchId, context.actor.userId)),
    persons: listPersons(tx, batchId),
  }))
  const bytes = await writeTextWorkbook({
    sheetName: '查询名单',
    columns: layout.columns.map(({ field, heading }) => ({ heading, width: widths[field] ?? usualWidth })),
    rows: persons.map(({ fields }) => layout.columns.map(({ field }) => fields[field])),
  })
  const now = context.now()
  const stamp = beijingMinute(now).replace(/\D/gu, '')
  const fileName = freeName(folder, `inquiry-${batchNumber}-${stamp}`)
  // The entry stands before the file does: a list that lies on a stick is never missing from the trail.
  context.transact((tx) => {
    const batch = ownOpenBatch(tx, batchId, context.actor.userId)
    tx.update(inquiryBatchTable, batch, { exportedAt: tx.at })
    tx.record({
      act: 'inquiry.batchExported',
      object: `batch:${batchId}`,
      detail: { fileName, persons: persons.length, layout },
    })
  })
  write(path.join(folder, fileName), bytes)
  context.sideWrite((tx) =>
    saveFormDraft(
      tx,
      { userId: context.actor.userId, key: layoutDraftKey },
      { body: JSON.stringify(layout), savedAt: now.toISOString() },
    ),
  )
  return { fileName }
}

function freeName(folder: string, stem: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${stem}.xlsx` : `${stem}-${count}.xlsx`
    if (!fs.existsSync(path.join(folder, name))) return name
  }
}

function write(target: string, bytes: Uint8Array): void {
  try {
    fs.mkdirSync(path.dirname(target), { recursive: true })
    writeNewFile(target, bytes)
    syncFolder(path.dirname(target))
  } catch (error) {
    fs.rmSync(target, { force: true })
    const fault = storageFault(error)
    if (fault instanceof AppError) throw fault
    throw new AppError('file-unreadable', '不能写入这个文件夹，请换一个位置（如导出文件夹或移动盘）再试。', {
      cause: error,
    })
  }
}
