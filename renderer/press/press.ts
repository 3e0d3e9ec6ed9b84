import './press.css'
import { openPdf } from '../components/pdf/openPdf.ts'
import { allowOwnWorkers } from '../components/pdf/trustedTypes.ts'
import { bytesOf } from '../ipc/base64.ts'

// The hidden window that prints where no CUPS is (Windows): the pages of one PDF as pictures, because Chromium's PDF viewer is not
// there yet when its window counts as loaded and a blank sheet would be printed.

/** Dots per inch of an office printer; a page takes 140 MB while it is drawn, so they are drawn one after the other. */
const dotsPerInch = 600
const pointsPerInch = 72

/** Draws every page of a PDF, given as base64; answers with their number when all pictures are there. */
async function drawPages(base64: string): Promise<number> {
  const { document: pdf, close } = await openPdf(bytesOf(base64))
  for (let number = 1; number <= pdf.numPages; number += 1) document.body.append(await pictureOf(pdf, number))
  const pages = pdf.numPages
  await close()
  return pages
}

type Pdf = Awaited<ReturnType<typeof openPdf>>['document']

async function pictureOf(pdf: Pdf, number: number): Promise<HTMLImageElement> {
  const page = await pdf.getPage(number)
  const viewport = page.getViewport({ scale: dotsPerInch / pointsPerInch })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  const { promise, resolve } = Promise.withResolvers<Blob | null>()
  canvas.toBlob(resolve, 'image/png')
  const drawn = await promise
  // Given back at once: the next page needs as much again.
  canvas.width = 0
  canvas.height = 0
  page.cleanup()
  if (drawn === null) throw new Error(`page ${number} could not be drawn`)
  const picture = new Image()
  picture.src = URL.createObjectURL(drawn)
  await picture.decode()
  return picture
}

allowOwnWorkers()
Reflect.set(window, 'drawPages', drawPages)
