import path from 'node:path'
import { registerColumns } from '../../shared/letter/forms/registerHtml.ts'
import type { Handler } from '../call/handler.ts'
import { exportFolder } from '../database/file/storeFolder.ts'
import { freeFile, writeExport } from '../letter/sendPaper.ts'
import { writeTextWorkbook } from '../parser/write/writeTextWorkbook.ts'
import { registerRows } from './registerRepository.ts'

/** Writes a register of one year as an xlsx of text cells into the export folder; the entry comes before the file. */
export const exportRegister: Handler<'registers.export'> = async ({ kind, year }, context) => {
  const { rows } = context.read((tx) => registerRows(tx, { kind, year }))
  const { title, columns } = registerColumns[kind]
  const name = `${year}年${title}`
  const bytes = await writeTextWorkbook({
    sheetName: title,
    title: name,
    columns: columns.map((heading) => ({
      heading,
      width: /标题|机关|事由|文件名称/u.test(heading) ? 36 : 14,
    })),
    rows,
  })
  const file = freeFile(exportFolder(context.dataFolder), name, 'xlsx')
  const fileName = path.basename(file)
  context.transact((tx) =>
    tx.record({
      act: 'register.exported',
      object: `register:${kind}`,
      detail: { year, rows: rows.length, fileName },
    }),
  )
  writeExport(file, bytes)
  return { rows: rows.length, fileName, folder: path.dirname(file) }
}
