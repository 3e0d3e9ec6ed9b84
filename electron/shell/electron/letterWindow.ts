import { BrowserWindow } from 'electron'
import { AppError } from '../../../shared/errors.ts'
import { bundledFonts, fontFaces } from '../../../shared/letter/stylesheet.ts'
import type { PrintJob } from '../../core/wire.ts'
import { cupsPrinters, printThroughCups } from '../systemPrinter.ts'
import { letterFontFolder } from './appAddress.ts'
import type { LetterStore } from './appProtocol.ts'
import { guardContents } from './guards.ts'
import { letterWindowOptions, printWindowOptions } from './windowOptions.ts'

/** Makes one PDF of one HTML document in a hidden window that runs no script. */
export async function pdfOf(html: string, letters: LetterStore): Promise<Uint8Array> {
  const letter = letters.keep(withFonts(html), 'text/html; charset=utf-8')
  const window = new BrowserWindow(letterWindowOptions())
  try {
    await window.loadURL(letter.url)
    guardContents(window.webContents, false)
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    })
    return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  } finally {
    letter.forget()
    window.destroy()
  }
}

// Electron has no fontconfig of its own: the letter is told where the bundled fonts are. They are fetched before the page counts as
// loaded: `printToPDF` waits for no font, and a rare character asks for its font only when the first layout is done.
function withFonts(html: string): string {
  const preloads = Object.values(bundledFonts)
    .map(
      (file) =>
        `<link rel="preload" as="font" type="font/ttf" crossorigin href="${letterFontFolder}${file}">`,
    )
    .join('')
  return html.replace('</head>', `${preloads}<style>${fontFaces(letterFontFolder)}</style></head>`)
}

/** Prints a PDF: through CUPS where there is CUPS, else by a hidden window with Electron's PDF viewer. */
export function printPdf(job: PrintJob, letters: LetterStore): Promise<{ printer: string }> {
  return process.platform === 'win32' ? printByWindow(job, letters) : printThroughCups(job)
}

/** Names of the printers, the default first. */
export async function printerNames(window: BrowserWindow): Promise<readonly string[]> {
  if (process.platform !== 'win32') return cupsPrinters()
  return (await window.webContents.getPrintersAsync()).map((printer) => printer.name)
}

async function printByWindow(job: PrintJob, letters: LetterStore): Promise<{ printer: string }> {
  const letter = letters.keep(new Uint8Array(job.pdf), 'application/pdf')
  const window = new BrowserWindow({ ...printWindowOptions(), title: job.title })
  try {
    const printer = job.printer ?? (await printerNames(window))[0]
    if (printer === undefined)
      throw new AppError(
        'printer-missing',
        '没有找到可用的打印机，请在系统设置里添加打印机后重试，或先另存文件。',
      )
    await window.loadURL(letter.url)
    await printed(window, job, printer)
    return { printer }
  } finally {
    letter.forget()
    window.destroy()
  }
}

function printed(window: BrowserWindow, job: PrintJob, deviceName: string): Promise<void> {
  const duplexMode = job.duplex === true ? 'longEdge' : 'simplex'
  return new Promise((resolve, reject) => {
    window.webContents.print(
      { silent: true, deviceName, copies: job.copies, duplexMode, pageSize: 'A4' },
      (done, reason) => {
        if (done) resolve()
        else
          reject(
            new AppError('printer-missing', `打印机“${deviceName}”没有接受这份文件，请检查打印机后重试。`, {
              cause: reason,
            }),
          )
      },
    )
  })
}
