import type { Handler } from '../call/handler.ts'
import { exportFolder } from '../database/file/storeFolder.ts'
import { usualPaper } from './letterPaper.ts'
import { printLine } from './printRepository.ts'
import { printTable } from './printTable.ts'

/** The printers of this machine, the default first, where a file goes when there is none, and the paper the settings stand for. */
export const listPrinters: Handler<'prints.printers'> = async (_, { shell, dataFolder, read }) => ({
  printers: [...(await shell.printers())],
  exportFolder: exportFolder(dataFolder),
  paper: read(usualPaper),
})

/** The print ledger of one file, newest first. */
export const listPrints: Handler<'prints.list'> = ({ requestId }, { read }) =>
  read((tx) =>
    tx
      .where(printTable, { requestId }, { orderBy: 'id', descending: true, limit: 200 })
      .map((print) => printLine(tx, print)),
  )
