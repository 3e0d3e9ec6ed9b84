import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { Millimetres } from './Millimetres.tsx'

/** CSS pixels per PDF point at true size. */
export const trueScale = 96 / 72

export interface PdfPageProps {
  readonly document: PDFDocumentProxy
  readonly number: number
  /** 1 = true size. */
  readonly zoom: number
  /** In degrees, beyond how the page itself is turned. */
  readonly turned: number
  readonly ruler: boolean
  /** Called each time the page stands on the screen. */
  onDrawn?(): void
}

/** The page at a scale, turned. */
export const pageView = (page: PDFPageProxy, scale: number, turned: number) =>
  page.getViewport({ scale, rotation: (page.rotate + turned) % 360 })

interface Size {
  readonly width: number
  readonly height: number
}

/** One page as a picture, drawn when it comes into sight and again when the zoom changes. */
export function PdfPage({ document, number, zoom, turned, ruler, onDrawn }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState<Size>({ width: 595, height: 842 })
  const [seen, setSeen] = useState(false)
  const tell = useRef(onDrawn)
  tell.current = onDrawn

  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: '400px' },
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])

  useEffect(() => {
    let cancelled = false
    let cancelDrawing: (() => void) | undefined
    const draw = async () => {
      const page = await document.getPage(number)
      const natural = pageView(page, 1, turned)
      if (cancelled) return
      setSize({ width: natural.width, height: natural.height })
      const element = canvas.current
      if (!seen || element === null) return
      const viewport = pageView(page, zoom * trueScale * window.devicePixelRatio, turned)
      element.width = Math.floor(viewport.width)
      element.height = Math.floor(viewport.height)
      const task = page.render({ canvas: element, viewport })
      cancelDrawing = () => task.cancel()
      await task.promise
      if (!cancelled) tell.current?.()
    }
    draw().catch((error: unknown) => {
      // A drawing that was overtaken by another zoom is no failure; all else belongs to the error boundary.
      if (!cancelled) setFailure(() => error)
    })
    return () => {
      cancelled = true
      cancelDrawing?.()
    }
  }, [document, number, seen, zoom, turned])

  const [failure, setFailure] = useState<unknown>(null)
  if (failure !== null) throw failure

  const width = size.width * trueScale * zoom
  const height = size.height * trueScale * zoom
  return (
    <div
      style={{
        position: 'relative',
        width,
        height,
        margin: '0 auto',
        background: 'var(--page)',
        outline: '1px solid var(--line-2)',
      }}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={zhCN.pdf.pageOf(number, document.numPages)}
        style={{ width, height, display: 'block' }}
      />
      {ruler && <Millimetres width={width} height={height} zoom={zoom} />}
    </div>
  )
}
