import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { zhCN } from '../../text/zhCN.ts'
import { placeOf, showUnread } from '../field/box/unreadBox.ts'
import { commitActive } from '../keyboard/commitActive.ts'
import { actPressed } from '../keyboard/keep/actPress.ts'
import { useGate } from '../keyboard/useGate.ts'
import { useKeys } from '../keyboard/useKeys.ts'
import { Block, Line } from '../layout/layout.tsx'
import { Acts } from './Acts.tsx'
import { useFootRoom } from './footRoom.tsx'
import { useActOutcome } from './useActOutcome.ts'

export interface PrimaryActionProps {
  /** The act itself, such as 登记并取号. */
  readonly label: string
  onAct(): void
  /** In the notation of `useKeys`. */
  readonly keys?: string
  /** The key as it is shown. */
  readonly keyLabel?: string
  readonly pending?: boolean
  /** Why it cannot be done now; shown beside the key, which stays reachable. */
  readonly blocked?: string | undefined
  /** 作废 and the like: the only case of a vermilion key. */
  readonly voids?: boolean
  /** It affirms what stands on the screen: the key that led here does not pass. In a dialog every primary act is one. */
  readonly isGate?: boolean
}

/** The one primary act of a screen: Ctrl+Enter or F9 from anywhere; hands over the field being typed in first. */
export function PrimaryAction(props: PrimaryActionProps) {
  const { label, keyLabel, pending, voids, blocked, outcome, act, anchor } = usePrimaryAction(props)
  const words = blocked ?? (outcome === null ? undefined : zhCN.act[outcome])
  return (
    <Line ref={anchor} as="span" align="center" gap="0.75rem" inline>
      {words !== undefined && (
        <Block role="status" as="span" tone="amber" size="0.875rem">
          {words}
        </Block>
      )}
      <Button
        data-primary
        variant="contained"
        color={voids ? 'error' : 'primary'}
        aria-disabled={props.blocked !== undefined || pending || undefined}
        aria-busy={pending || undefined}
        aria-keyshortcuts={keyLabel}
        onClick={act}
        sx={{
          minHeight: '2.25rem',
          px: 2,
          flexShrink: 0,
          whiteSpace: 'nowrap',
          '&[aria-disabled="true"]': { background: 'var(--slate-weak)', color: 'var(--ink-2)' },
        }}
      >
        {pending ? zhCN.act.working : label}
        <Block as="kbd" font="inherit" size="0.8125rem" before="0.5rem">
          {keyLabel}
        </Block>
      </Button>
    </Line>
  )
}

function usePrimaryAction(props: PrimaryActionProps) {
  const { label, onAct, keys = 'ctrl+enter, f9', keyLabel = 'F9', pending = false, voids } = props
  const [looksFirst, setLooksFirst] = useState<string | null>(null)
  // The word stays only for the act that it was said of.
  const blocked = props.blocked ?? (looksFirst === label ? zhCN.act.lookFirst : undefined)
  const anchorRef = useRef<HTMLElement | null>(null)
  const latest = useRef({ onAct, blocked: props.blocked, pending })
  useLayoutEffect(() => {
    latest.current = { onAct, blocked: props.blocked, pending }
  })
  const outcome = useActOutcome(anchorRef)
  const go = () => {
    actPressed(anchorRef.current?.querySelector('[data-primary]') ?? null)
    latest.current.onAct()
  }
  const waits = useMended(props, go)
  const act = () => {
    if (!gate.isPassable()) return setLooksFirst(label)
    setLooksFirst(null)
    // The key that saves also ends the typing: render with the committed value first, then act on what was rendered.
    flushSync(commitActive)
    if (showUnread(placeOf(anchorRef.current))) return
    const now = latest.current
    if (now.pending) return
    if (now.blocked === undefined) go()
    else waits.press()
  }
  const anchor = useKeys(keys, act)
  useLayoutEffect(() => {
    anchorRef.current = anchor.current
  })
  const gate = useGate(anchor, label, props.isGate ?? false)
  return { label, keyLabel, pending, voids, blocked, outcome, act, anchor }
}

/** What a box was mended to may be judged by the core: the act goes on by itself when that lets it, as long as nobody did anything else. */
const mendMs = 1500

function useMended(
  { blocked, pending = false, voids = false, isGate = false }: PrimaryActionProps,
  go: () => void,
) {
  const pressedAt = useRef<number | null>(null)
  const latest = useRef(go)
  useLayoutEffect(() => {
    latest.current = go
  })
  useEffect(() => {
    const forget = () => {
      pressedAt.current = null
    }
    const kinds = ['input', 'pointerdown', 'focusin'] as const
    for (const kind of kinds) document.addEventListener(kind, forget)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, forget)
    }
  }, [])
  useEffect(() => {
    const at = pressedAt.current
    if (at === null || blocked !== undefined || pending) return
    pressedAt.current = null
    if (performance.now() - at < mendMs) latest.current()
  }, [blocked, pending])
  return {
    press: () => {
      if (!voids && !isGate) pressedAt.current = performance.now()
    },
  }
}

const Bar = styled('div')({
  // A foot that gives way in a full dialog would lose its lower edge.
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.5rem',
  padding: '0.25rem 0.75rem',
  minHeight: '2.25rem',
  background: 'var(--paper)',
  borderTop: '1px solid var(--line)',
})

/** Gives way, down to its first act, before the primary act goes to a line of its own. */
const Others = styled('div')({
  flex: '1 1 16rem',
  minWidth: 0,
  display: 'flex',
  alignItems: 'center',
  gap: '0.5rem',
})

export interface ActionBarProps {
  /** The primary act, bottom right. */
  readonly primary?: ReactNode
  /** Other acts, on the left. */
  readonly children?: ReactNode
}

/** The foot of a screen or dialog: other acts left, the primary act bottom right. */
export function ActionBar({ primary, children }: ActionBarProps) {
  const { setSlot } = useFootRoom()
  return (
    <Bar>
      <Others>
        <Acts>{children}</Acts>
        <Line as="span" grow align="center" ref={setSlot} />
      </Others>
      {primary}
    </Bar>
  )
}
