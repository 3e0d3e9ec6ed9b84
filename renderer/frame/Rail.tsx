import { styled } from '@mui/material/styles'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { WorkCount } from '../../shared/workbench/summary.ts'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { type Address, bareAddress } from '../place/screenPath.ts'
import { zhCN } from '../text/zhCN.ts'
import { isBelow, type Screen, shownKey, waitingAt } from './place/screen.ts'

const Nav = styled('nav')({
  width: '3.5rem',
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  background: 'var(--paper)',
  borderRight: '1px solid var(--line)',
  overflowY: 'auto',
})

const Entry = styled('button')({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  width: '100%',
  flex: 'none',
  // Fourteen entries, four of them with two lines, fit a window of 768 pixels.
  minHeight: '2.625rem',
  padding: '0.125rem 0.25rem',
  border: 0,
  borderLeft: '3px solid transparent',
  background: 'none',
  color: 'var(--ink-2)',
  font: 'inherit',
  fontSize: '0.8125rem',
  lineHeight: 1.2,
  cursor: 'pointer',
  '& svg': { fontSize: '1.25rem' },
  '& kbd': {
    position: 'absolute',
    top: '0.125rem',
    right: '0.25rem',
    fontFamily: 'inherit',
    fontSize: '0.8125rem',
    color: 'var(--ink-3)',
  },
  '&:hover': { background: 'var(--paper-2)', color: 'var(--ink)' },
  '&:focus-visible': { outlineOffset: -2 },
  '&[aria-current]': {
    background: 'var(--blue-weak)',
    borderLeftColor: 'var(--blue)',
    color: 'var(--blue)',
    fontWeight: 600,
  },
})

const Badge = styled('span')({
  position: 'absolute',
  top: '0.125rem',
  left: 0,
  minWidth: '1.125rem',
  padding: '0 0.1875rem',
  borderRadius: '0.5625rem',
  background: 'var(--blue)',
  color: 'var(--blue-ink)',
  fontSize: '0.75rem',
  fontWeight: 600,
  lineHeight: '1.125rem',
  fontVariantNumeric: 'tabular-nums',
  '& .visually-hidden': {
    position: 'absolute',
    clipPath: 'inset(50%)',
    width: 1,
    height: 1,
    overflow: 'hidden',
  },
})

/** Says that the rail goes on below, and goes on. */
const More = styled('button')({
  position: 'sticky',
  bottom: 0,
  flex: 'none',
  minHeight: '1.75rem',
  padding: 0,
  border: 0,
  borderTop: '1px solid var(--line-2)',
  background: 'var(--paper-2)',
  color: 'var(--ink-2)',
  font: 'inherit',
  fontSize: '0.75rem',
  lineHeight: 1.2,
  cursor: 'pointer',
})

export interface RailProps {
  readonly entries: readonly Screen[]
  readonly current: string
  /** How much of each kind of work waits. */
  readonly waiting: readonly Pick<WorkCount, 'kind' | 'items'>[]
  onGo(address: Address): void
}

/** The rail: where one can go, with the digit that goes there. */
export function Rail({ entries, current, waiting, onGo }: RailProps) {
  const { rail, below, goOn } = useRailBelow(current)
  return (
    <Nav ref={rail} aria-label={zhCN.frame.rail}>
      {entries.map((screen) => (
        <RailEntry
          key={screen.path.pattern}
          screen={screen}
          isCurrent={isBelow(current, screen.path.pattern)}
          waiting={waitingAt(screen, waiting)}
          onGo={onGo}
        />
      ))}
      {below > 0 && (
        <More type="button" tabIndex={-1} onClick={goOn}>
          {zhCN.frame.more(below)} ▾
        </More>
      )}
    </Nav>
  )
}

/** How many entries the rail has below its lower edge; the one of the screen is always in sight. */
function useRailBelow(current: string) {
  const rail = useRef<HTMLElement>(null)
  const [below, setBelow] = useState(0)
  useEffect(() => {
    const nav = rail.current
    if (nav === null) return
    const look = () => setBelow(entriesBelow(nav))
    const resized = new ResizeObserver(look)
    resized.observe(nav)
    nav.addEventListener('scroll', look)
    return () => {
      resized.disconnect()
      nav.removeEventListener('scroll', look)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen
  useEffect(() => {
    rail.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const goOn = () => rail.current?.scrollBy({ top: rail.current.clientHeight / 2 })
  return { rail: rail as RefObject<HTMLElement>, below, goOn }
}

const entriesBelow = (nav: HTMLElement) =>
  nav.scrollHeight - nav.scrollTop - nav.clientHeight < 2
    ? 0
    : [...nav.querySelectorAll('[aria-keyshortcuts]')].filter(
        (entry) => entry.getBoundingClientRect().bottom > nav.getBoundingClientRect().bottom,
      ).length

interface RailEntryProps {
  readonly screen: Screen
  readonly isCurrent: boolean
  readonly waiting: number
  onGo(address: Address): void
}

function RailEntry({ screen, isCurrent, waiting, onGo }: RailEntryProps) {
  const { hotkey, icon: Icon, label, path } = screen
  const open = () => {
    const address = bareAddress(path)
    if (address !== null) onGo(address)
  }
  useKeys(hotkey, open)
  return (
    <Entry
      type="button"
      aria-current={isCurrent ? 'page' : undefined}
      onClick={open}
      sx={{ scrollMarginBottom: '2rem' }}
      {...(hotkey && { 'aria-keyshortcuts': shownKey(hotkey) })}
    >
      {Icon && <Icon aria-hidden />}
      <span style={{ maxWidth: label.length === 4 ? '2em' : '3em', wordBreak: 'break-all' }}>{label}</span>
      {waiting > 0 && (
        <Badge>
          <span aria-hidden>{waiting > 99 ? '99+' : waiting}</span>
          <span className="visually-hidden">{zhCN.frame.waiting(waiting)}</span>
        </Badge>
      )}
      {hotkey && <kbd aria-hidden>{hotkey.split('+').pop()?.toUpperCase()}</kbd>}
    </Entry>
  )
}
