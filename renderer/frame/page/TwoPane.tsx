import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import { useKeys } from '../../components/keyboard/useKeys.ts'
import { zhCN } from '../../text/zhCN.ts'
import { useLook } from '../../theme/DeskTheme.tsx'
import { focusContent } from './focusContent.ts'
import { usePane } from './panes.ts'

const limits = { min: 14, max: 48, step: 1 } as const

const Panes = styled('div')({ display: 'flex', height: '100%', minHeight: 0 })
const Pane = styled('section')({
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  overflow: 'auto',
  '&[hidden]': { display: 'none' },
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
/** Stands for the folded pane. */
const Unfold = styled(Button)({
  flex: 'none',
  minWidth: '2rem',
  padding: '0.5rem 0',
  borderRadius: 0,
  borderRight: '1px solid var(--line)',
  writingMode: 'vertical-rl',
  justifyContent: 'flex-start',
  fontSize: '0.8125rem',
})

export interface TwoPaneProps {
  /** Under which the width is remembered, such as `requests`. */
  readonly name: string
  readonly left: ReactNode
  readonly leftLabel: string
  readonly right: ReactNode
  readonly rightLabel: string
  /** Something is open at the right and the left pane is the list it came from: F11 folds the list away. */
  readonly folds?: boolean
}

/** List left, open file right; the divider moves by mouse and by arrow keys, F6 changes the pane, F11 folds the list away. */
export function TwoPane(props: TwoPaneProps) {
  const { name, left, leftLabel, right, rightLabel, folds = false } = props
  const { pane, leftPane, rightPane, isFolded, fold, onPointerMove, onPointerUp, onKeyDown } = useTwoPane({
    name,
    folds,
  })
  return (
    <Panes>
      <Pane
        ref={leftPane}
        aria-label={leftLabel}
        data-pane
        tabIndex={-1}
        hidden={isFolded}
        style={{ width: `${pane.rem}rem`, maxWidth: '50%', flex: 'none' }}
      >
        {left}
      </Pane>
      {isFolded ? (
        <Unfold variant="text" aria-keyshortcuts={zhCN.frame.foldListKey} onClick={() => fold(false)}>
          {leftLabel}　{zhCN.frame.foldListKey}
        </Unfold>
      ) : (
        <Divider
          role="separator"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={zhCN.frame.paneDivider}
          aria-valuenow={Math.round(pane.rem)}
          aria-valuemin={limits.min}
          aria-valuemax={limits.max}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
        />
      )}
      <Pane ref={rightPane} aria-label={rightLabel} data-pane tabIndex={-1} style={{ flex: 1 }}>
        {right}
      </Pane>
    </Panes>
  )
}

/** Below this many rem of window a list and what was opened from it have no room beside each other. */
const roomForTwo = 66
const onResize = (tell: () => void) => {
  addEventListener('resize', tell)
  return () => removeEventListener('resize', tell)
}

/** Whether the list is away: where there is room for both as the person left it, in large type until the person wants it beside. */
function useListAway(name: string) {
  const { remPx } = useLook()
  const isTight = useSyncExternalStore(onResize, () => innerWidth / remPx < roomForTwo)
  const { pane, change } = usePane(isTight ? `${name}.tight` : name)
  return {
    is: pane.isFolded !== isTight,
    put: (isAway: boolean) => change({ isFolded: isAway !== isTight }),
  }
}

function useTwoPane({ name, folds }: { readonly name: string; readonly folds: boolean }) {
  const { remPx } = useLook()
  const { pane, change } = usePane(name)
  const away = useListAway(name)
  const isFolded = folds && away.is
  const leftPane = useRef<HTMLElement>(null)
  const rightPane = useRef<HTMLElement>(null)
  const goesTo = useRef<'left' | 'right' | null>(null)
  const resize = (rem: number, isLasting: boolean) =>
    change({ rem: Math.min(limits.max, Math.max(limits.min, rem)) }, isLasting)
  const isIn = (of: HTMLElement | null) => of?.contains(document.activeElement) ?? false
  const fold = (isAway: boolean) => {
    goesTo.current = isAway && isIn(leftPane.current) ? 'right' : isAway ? null : 'left'
    away.put(isAway)
  }
  useLayoutEffect(() => {
    // A pane that was folded can be entered only once it stands there again.
    const to = { left: leftPane, right: rightPane, none: null }[goesTo.current ?? 'none']
    goesTo.current = null
    if (to?.current) focusContent(to.current)
  })
  useKeys('f6', () => {
    if (isFolded) fold(false)
    else focusContent(isIn(leftPane.current) ? rightPane.current : leftPane.current)
  })
  useKeys('f11', () => fold(!isFolded), { enabled: folds })
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const edge = leftPane.current?.getBoundingClientRect().left ?? 0
    resize((event.clientX - edge) / remPx, false)
  }
  const onPointerUp = () => resize(pane.rem, true)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -limits.step, ArrowRight: limits.step }[event.key]
    if (step === undefined) return
    event.preventDefault()
    resize(pane.rem + step, true)
  }
  return { pane, leftPane, rightPane, isFolded, fold, onPointerMove, onPointerUp, onKeyDown }
}
