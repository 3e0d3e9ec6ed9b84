import Button from '@mui/material/Button'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { Column, Line } from '../layout/layout.tsx'
import { openPdf } from './openPdf.ts'
import { PdfPage, pageView, trueScale } from './PdfPage.tsx'

export interface PdfPreviewProps {
  /** The PDF itself; null while it is being made. */
  readonly bytes: Uint8Array | null
  readonly label: string
  /** Starts at true size instead of the width of the pane. */
  readonly startZoom?: 'width' | 'true'
  /** Told true when the first page of these bytes stands on the screen, false when they leave it. */
  onDrawn?(isDrawn: boolean): void
}

/** A letter on a wide pane is not blown up beyond what reads well. */
const widest = 1.25
const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const

/** The real pages at true proportion: + and − zoom, 0 fits the width, 1 is true size, R turns a quarter, PgUp/PgDn scroll. */
export function PdfPreview({ bytes, label, startZoom = 'width', onDrawn }: PdfPreviewProps) {
  const pane = useRef<HTMLElement>(null)
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null)
  const [failed, setFailed] = useState(false)
  const [zoom, setZoom] = useState<number | 'width'>(startZoom === 'true' ? 1 : 'width')
  const [ruler, setRuler] = useState(false)
  const [turned, setTurned] = useState(0)
  const turn = () => setTurned((turned + 90) % 360)
  const fit = useFitWidth(pane, document, turned)
  const tell = useRef(onDrawn)
  tell.current = onDrawn

  useEffect(() => {
    if (bytes === null) return
    let gone = false
    let close = (): Promise<void> => Promise.resolve()
    openPdf(bytes).then(
      (opened) => {
        close = opened.close
        if (gone) void close()
        else setDocument(opened.document)
      },
      () => setFailed(true),
    )
    return () => {
      gone = true
      tell.current?.(false)
      setDocument(null)
      setFailed(false)
      void close()
    }
  }, [bytes])

  const shown = zoom === 'width' ? fit : zoom
  const larger = () => setZoom(steps.find((step) => step > shown + 0.01) ?? 3)
  const smaller = () => setZoom(steps.findLast((step) => step < shown - 0.01) ?? 0.5)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey) return
    if (event.key === '+' || event.key === '=') larger()
    else if (event.key === '-') smaller()
    else if (event.key === '0') setZoom('width')
    else if (event.key === '1') setZoom(1)
    else if (event.key === 'r' || event.key === 'R') turn()
    else return
    event.preventDefault()
  }
  return (
    <Column tall shrinks>
      <Line role="toolbar" aria-label={label} wrap align="center" gap="0 0.25rem" pad="0.125rem 0.5rem">
        <Button variant="text" onClick={smaller} aria-label={zhCN.pdf.zoomOut}>
          −
        </Button>
        <span style={{ minWidth: '3rem', textAlign: 'center' }}>{Math.round(shown * 100)}%</span>
        <Button variant="text" onClick={larger} aria-label={zhCN.pdf.zoomIn}>
          +
        </Button>
        <Button variant="text" aria-pressed={zoom === 'width'} onClick={() => setZoom('width')}>
          {zhCN.pdf.fitWidth}
        </Button>
        <Button variant="text" aria-pressed={zoom === 1} onClick={() => setZoom(1)}>
          {zhCN.pdf.trueSize}
        </Button>
        <Button variant="text" onClick={turn}>
          {zhCN.pdf.turn} R
        </Button>
        <Button variant="text" aria-pressed={ruler} onClick={() => setRuler((on) => !on)}>
          {zhCN.pdf.ruler}
        </Button>
      </Line>
      <section
        ref={pane}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ flex: 1, minHeight: 0, overflow: 'auto', padding: '0.75rem', background: 'var(--desk)' }}
      >
        {failed && <p role="alert">{zhCN.pdf.failed}</p>}
        {!failed && document === null && <p role="status">{zhCN.pdf.preparing}</p>}
        {document !== null && (
          <Column gap="0.75rem">
            {Array.from({ length: document.numPages }, (_none, index) => index + 1).map((number) => (
              <PdfPage
                key={number}
                document={document}
                number={number}
                zoom={shown}
                turned={turned}
                ruler={ruler}
                {...(number === 1 ? { onDrawn: () => tell.current?.(true) } : {})}
              />
            ))}
          </Column>
        )}
      </section>
    </Column>
  )
}

/** The zoom at which the first page is as wide as the pane. */
function useFitWidth(
  pane: RefObject<HTMLElement | null>,
  document: PDFDocumentProxy | null,
  turned: number,
): number {
  const [fit, setFit] = useState(1)
  useEffect(() => {
    const element = pane.current
    if (element === null || document === null) return
    let gone = false
    const measure = async () => {
      const { width } = pageView(await document.getPage(1), 1, turned)
      const room = element.clientWidth - 28
      if (!gone && room > 0) setFit(Math.min(widest, Math.max(0.25, room / (width * trueScale))))
    }
    const watcher = new ResizeObserver(() => void measure())
    watcher.observe(element)
    return () => {
      gone = true
      watcher.disconnect()
    }
  }, [pane, document, turned])
  return fit
}
