import fs from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { PrintDestination } from '../../shared/printing/model.ts'
import type { CallContext } from '../call/callContext.ts'
import { storageFault } from '../database/file/faults.ts'
import { exportFolder } from '../database/file/storeFolder.ts'

/** Where a print will go, decided before it is entered in the ledger. */
export interface PaperTarget {
  readonly printer: string | null
  /** The file in the export folder when no printer is to take it. */
  readonly file: string | null
  /** In words, for the ledger. */
  readonly words: string
}

/** What goes to paper. The title is all that a print queue or a file name may show: a document number, never a person. */
export interface PaperJob {
  readonly pdf: Uint8Array
  readonly title: string
  readonly copies: number
}

type Services = Pick<CallContext, 'shell' | 'dataFolder'>

/** Decides where a print goes: the printer that was named (refused when it is gone), or a new file in the export folder. */
export async function paperTarget(
  { shell, dataFolder }: Services,
  destination: PrintDestination,
  title: string,
): Promise<PaperTarget> {
  if (destination.to === 'printer') {
    const { printer } = destination
    if (!(await shell.printers()).includes(printer))
      throw new AppError(
        'printer-missing',
        `没有找到打印机“${printer}”，请检查打印机，或改为导出到文件后打印。`,
      )
    return { printer, file: null, words: printer }
  }
  const file = freeFile(exportFolder(dataFolder), title, 'pdf')
  return { printer: null, file, words: `导出 ${path.basename(file)}` }
}

/** The default place: the first printer, or the export folder of a machine without one. */
export async function usualDestination({ shell }: Pick<Services, 'shell'>): Promise<PrintDestination> {
  const [printer] = await shell.printers()
  return printer === undefined ? { to: 'export' } : { to: 'printer', printer }
}

/** Sends the pages on their way; throws a sentence when the printer or the disk refuses. */
export async function sendPaper({ shell }: Pick<Services, 'shell'>, target: PaperTarget, job: PaperJob) {
  const { pdf, copies } = job
  if (target.file !== null) writeExport(target.file, pdf)
  else if (target.printer !== null)
    await shell.print({
      pdf: new Uint8Array(pdf),
      title: job.title.slice(0, 60),
      copies,
      printer: target.printer,
    })
}

/** The folder an export went to; null when a printer took it. */
export function exportedTo({ file }: PaperTarget): string | null {
  return file === null ? null : path.dirname(file)
}

/** A path in a folder that no file has yet: `豫信函〔2026〕1号.pdf`, then `豫信函〔2026〕1号 (2).pdf`. */
export function freeFile(folder: string, title: string, extension: string): string {
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80)
  let file = path.join(folder, `${safe}.${extension}`)
  for (let count = 2; fs.existsSync(file); count += 1)
    file = path.join(folder, `${safe} (${count}).${extension}`)
  return file
}

/** Writes a file that leaves the program, readable by this system account only; never over another. */
export function writeExport(file: string, bytes: Uint8Array): void {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    fs.writeFileSync(file, bytes, { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    throw storageFault(error)
  }
}
