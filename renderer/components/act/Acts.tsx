import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { SpareDigit } from './SpareDigit.tsx'
import { useButtonKey } from './useButtonKey.ts'

const OneLine = styled('div')({
  flex: '0 1 auto',
  minWidth: 0,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.25rem 0.5rem',
  // What has no room stands on lines below, which the key beside it opens.
  '&[data-folds]': { maxHeight: '2rem', overflow: 'hidden' },
})

/** The other acts of a foot on one line; what does not fit is counted on a key that shows it. Their own keys work all the same. */
export function Acts({ children }: { readonly children: ReactNode }) {
  const line = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const hidden = useBelowFirstLine(line)
  return (
    <>
      <OneLine ref={line} data-folds={isOpen ? undefined : 'acts'}>
        {children}
      </OneLine>
      {hidden > 0 && <MoreKey isOpen={isOpen} hidden={hidden} onTurn={() => setOpen(!isOpen)} />}
    </>
  )
}

interface MoreKeyProps {
  readonly isOpen: boolean
  readonly hidden: number
  onTurn(): void
}

function MoreKey({ isOpen, hidden, onTurn }: MoreKeyProps) {
  const { anchor, spare, keyLabel } = useButtonKey({ onAct: onTurn }, true)
  return (
    <Button
      ref={anchor}
      variant="text"
      aria-expanded={isOpen}
      aria-keyshortcuts={keyLabel}
      onClick={onTurn}
      sx={{ flexShrink: 0, whiteSpace: 'nowrap' }}
    >
      {isOpen ? zhCN.act.fewer : zhCN.act.more(hidden)}
      {spare && <SpareDigit spare={spare} />}
    </Button>
  )
}

/** How many of the acts stand below the first line. */
function useBelowFirstLine(line: RefObject<HTMLElement | null>) {
  const [count, setCount] = useState(0)
  useLayoutEffect(() => setCount(belowFirstLine(line.current)))
  useLayoutEffect(() => {
    const resized = new ResizeObserver(() => setCount(belowFirstLine(line.current)))
    if (line.current !== null) resized.observe(line.current)
    return () => resized.disconnect()
  }, [line])
  return count
}

function belowFirstLine(line: HTMLElement | null): number {
  const acts = [...(line?.children ?? [])].filter((act) => act.getBoundingClientRect().height > 0)
  const firstEnds = acts[0]?.getBoundingClientRect().bottom ?? 0
  return acts.filter((act) => act.getBoundingClientRect().top >= firstEnds).length
}
