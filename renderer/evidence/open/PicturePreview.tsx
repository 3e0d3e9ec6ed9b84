import Button from '@mui/material/Button'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { Column, Line } from '../../components/layout/layout.tsx'
import { zhCN } from '../../text/zhCN.ts'

export interface PicturePreviewProps {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly label: string
}

/** How many times as wide as its pane a picture can be. */
const steps = [1, 1.5, 2, 3, 4] as const

/** A picture as wide as its pane: + and − zoom, 0 fits the pane again, R turns it a quarter. */
export function PicturePreview({ bytes, mediaType, label }: PicturePreviewProps) {
  const address = useAddress(bytes, mediaType)
  const { zoom, turned, larger, smaller, fit, turn, onKeyDown } = useView()
  if (address === null) return null
  return (
    <Column onKeyDown={onKeyDown}>
      <Line role="toolbar" aria-label={label} wrap align="center" gap="0 0.25rem" pad="0.125rem 0.5rem">
        <Button variant="text" onClick={smaller} aria-label={zhCN.pdf.zoomOut}>
          −
        </Button>
        <span>{Math.round(zoom * 100)}%</span>
        <Button variant="text" onClick={larger} aria-label={zhCN.pdf.zoomIn}>
          +
        </Button>
        <Button variant="text" onClick={fit}>
          {zhCN.pdf.fitWidth} 0
        </Button>
        <Button variant="text" onClick={turn}>
          {zhCN.pdf.turn} R
        </Button>
      </Line>
      <Column scrolls>
        <img
          src={address}
          alt={label}
          style={{
            display: 'block',
            width: `${zoom * 100}%`,
            background: 'var(--page)',
            // A picture on its side is as wide as it was high: it turns in a square of its own width.
            ...(turned % 180 !== 0 && { aspectRatio: '1', objectFit: 'contain' }),
            rotate: `${turned}deg`,
          }}
        />
      </Column>
    </Column>
  )
}

function useAddress(bytes: Uint8Array<ArrayBuffer>, mediaType: string): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, mediaType])
  return address
}

function useView() {
  const [zoom, setZoom] = useState<number>(1)
  const [turned, setTurned] = useState(0)
  const larger = () => setZoom(steps.find((step) => step > zoom) ?? zoom)
  const smaller = () => setZoom(steps.findLast((step) => step < zoom) ?? 1)
  const fit = () => setZoom(1)
  const turn = () => setTurned((turned + 90) % 360)
  const acts: Readonly<Record<string, () => void>> = {
    '+': larger,
    '=': larger,
    '-': smaller,
    '0': fit,
    r: turn,
    R: turn,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = acts[event.key]
    if (act === undefined || event.altKey || event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return { zoom, turned, larger, smaller, fit, turn, onKeyDown }
}
