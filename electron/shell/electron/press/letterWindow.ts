import { BrowserWindow } from 'electron'
import { bundledFonts, fontFaces } from '../../../../shared/letter/page/stylesheet.ts'
import { letterFontFolder } from '../window/appAddress.ts'
import type { LetterStore } from '../window/appProtocol.ts'
import { guardContents } from '../window/guards.ts'
import { letterWindowOptions } from '../window/windowOptions.ts'

/** Makes one PDF of one HTML document in a hidden window that runs no script. */
export async function pdfOf(html: string, letters: LetterStore): Promise<Uint8Array> {
  const letter = letters.keep(withFonts(html))
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
