import { styled } from '@mui/material/styles'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useKeys } from '../../components/keyboard/useKeys.ts'
import { zhCN } from '../../text/zhCN.ts'
import { useLook } from '../../theme/DeskTheme.tsx'
import { paneWidths } from './paneWidths.ts'

const limits = { min: 14, max: 48, step: 1 } as const

const Panes = styled('div')({ display: 'flex', height: '100%', minHeight: 0 })
const Pane = styled('section')({
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  overflow: 'auto',
  '&:focus-visible': { outlineOffset: -2 },
})
const Divider = styled('div')({
  flex: 'none',
  width: '0.5rem',
  cursor: 'col-resize',
  background: 'var(--desk)',
  borderLeft: '1px solid var(--line)',
  borderRight: '1px solid var(--line)',
  touchAction: 'none',
  '&:hover, &:focus-visible': { background: 'var(--blue-weak)' },
  '&:focus-visible': { outlineOffset: -2 },
})

export interface TwoPaneProps {
  /** Under which the width is remembered, such as `requests`. */
  readonly name: string
  readonly left: ReactNode
  readonly leftLabel: string
  readonly right: ReactNode
  readonly rightLabel: string
}

const focusIn = (pane: HTMLElement | null) => {
  const first = pane?.querySelector<HTMLElement>(
    '[role="grid"], input:not([type="hidden"]), [tabindex="0"], button',
  )
  ;(first ?? pane)?.focus()
}

/** List left, open file right; the divider moves by mouse and by arrow keys, F6 changes the pane. */
export function TwoPane({ name, left, leftLabel, right, rightLabel }: TwoPaneProps) {
  const { width, leftPane, rightPane, onPointerMove, onKeyDown } = useTwoPane({ name })
  return (
    <Panes>
      <Pane
        ref={leftPane}
        aria-label={leftLabel}
        data-pane
        tabIndex={-1}
        style={{ width: `${width}rem`, maxWidth: '50%', flex: 'none' }}
      >
        {left}
      </Pane>
      <Divider
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={zhCN.frame.paneDivider}
        aria-valuenow={Math.round(width)}
        aria-valuemin={limits.min}
        aria-valuemax={limits.max}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
      />
      <Pane ref={rightPane} aria-label={rightLabel} data-pane tabIndex={-1} style={{ flex: 1 }}>
        {right}
      </Pane>
    </Panes>
  )
}

function useTwoPane({ name }: Pick<TwoPaneProps, 'name'>) {
  const { remPx } = useLook()
  const [width, setWidth] = useState(() => paneWidths.of(name))
  const leftPane = useRef<HTMLElement>(null)
  const rightPane = useRef<HTMLElement>(null)
  const resize = (rem: number) => {
    const next = Math.min(limits.max, Math.max(limits.min, rem))
    setWidth(next)
    paneWidths.keep(name, next)
  }
  useKeys('f6', () => {
    const inLeft = leftPane.current?.contains(document.activeElement) ?? false
    focusIn(inLeft ? rightPane.current : leftPane.current)
  })
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const edge = leftPane.current?.getBoundingClientRect().left ?? 0
    resize((event.clientX - edge) / remPx)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -limits.step, ArrowRight: limits.step }[event.key]
    if (step === undefined) return
    event.preventDefault()
    resize(width + step)
  }
  return { width, leftPane, rightPane, onPointerMove, onKeyDown }
}
