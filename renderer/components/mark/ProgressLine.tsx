import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { zhCN } from '../../text/zhCN.ts'
import { Block, Line, Quiet } from '../layout/layout.tsx'

export interface ProgressLineProps {
  /** Such as 正在检查名单 第 120/640 行. */
  readonly words: string
  readonly done: number
  /** 0 when the end is not known. */
  readonly total: number
  onCancel?(): void
}

const still = { transition: 'none' }
// Without a graphics card every frame of an animation is drawn by the processor that does the work: four a second are enough.
const stepping = { animationTimingFunction: 'steps(8)' }

/** A long act: words, bar, and a way out. */
export function ProgressLine({ words, done, total, onCancel }: ProgressLineProps) {
  const known = total > 0
  return (
    <Line align="center" gap="0.75rem" least="2rem">
      <Block role="status" as="span" white="nowrap">
        {words}
      </Block>
      <LinearProgress
        aria-label={words}
        variant={known ? 'determinate' : 'indeterminate'}
        {...(known && { value: Math.min(100, (100 * done) / total) })}
        sx={{ flex: 1, height: 6, borderRadius: 1, '& .MuiLinearProgress-bar': known ? still : stepping }}
      />
      {known && <Quiet>{zhCN.progress.of(done, total)}</Quiet>}
      {onCancel && <Button onClick={onCancel}>{zhCN.progress.cancel}</Button>}
    </Line>
  )
}
