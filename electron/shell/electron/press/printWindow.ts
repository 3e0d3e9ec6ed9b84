import { BrowserWindow } from 'electron'
import { AppError } from '../../../../shared/errors.ts'
import type { PrintJob } from '../../../call/wire.ts'
import { pressPage } from '../window/appAddress.ts'
import { guardContents } from '../window/guards.ts'
import { printWindowOptions } from '../window/windowOptions.ts'

/** Names of the printers that the window knows, in the system's order: which is the default is not told any more (electron breaking-changes, 36). */
export async function windowPrinters(window: BrowserWindow): Promise<readonly string[]> {
  return (await window.webContents.getPrintersAsync()).map((printer) => printer.name)
}

/**
 * Prints a PDF where there is no CUPS: a hidden window draws its pages as pictures and hands them to the printer that was chosen, else to the
 * system's default. Throws `printer-missing` when the printer does not take them.
 */
export async function printByWindow(job: PrintJob): Promise<{ printer: string }> {
  const window = new BrowserWindow({ ...printWindowOptions(), title: job.title })
  guardContents(window.webContents, false)
  try {
    await window.loadURL(pressPage)
    await window.webContents.executeJavaScript(
      `window.drawPages('${Buffer.from(job.pdf).toString('base64')}')`,
    )
    await printed(window, job)
    return { printer: job.printer ?? '系统默认打印机' }
  } finally {
    window.destroy()
  }
}

function printed(window: BrowserWindow, { copies, duplex, printer }: PrintJob): Promise<void> {
  const options = {
    silent: true,
    copies,
    duplexMode: duplex === true ? ('longEdge' as const) : ('simplex' as const),
    pageSize: 'A4' as const,
    margins: { marginType: 'none' as const },
    scaleFactor: 100,
    // Left out, the system's default prints; a guess might be a printer that asks for a file.
    ...(printer === undefined ? {} : { deviceName: printer }),
  }
  return new Promise((resolve, reject) => {
    window.webContents.print(options, (done, reason) => {
      if (done) resolve()
      else
        reject(
          new AppError(
            'printer-missing',
            `${printer === undefined ? '系统默认打印机' : `打印机“${printer}”`}没有接受这份文件，请检查打印机后重试。`,
            { cause: reason },
          ),
        )
    })
  })
}
