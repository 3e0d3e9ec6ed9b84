import { styled } from '@mui/material/styles'
import { zhCN } from '../../text/zhCN.ts'
import { BackIcon, DoneIcon } from '../../theme/icons.ts'
import { Block } from '../layout/layout.tsx'

export interface Step {
  readonly key: string
  readonly title: string
  /** Who and when, under the title. */
  readonly note?: string
  readonly state: 'done' | 'current' | 'waiting' | 'returned'
}

export interface StepperProps {
  readonly label: string
  readonly steps: readonly Step[]
  /** Narrow form for the life line of a letter: one row, no notes. */
  readonly dense?: boolean
}

const List = styled('ol')({
  display: 'flex',
  listStyle: 'none',
  margin: 0,
  padding: 0,
  border: '1px solid var(--line)',
  borderRadius: 4,
  background: 'var(--paper)',
  overflowX: 'auto',
})

const Item = styled('li')({
  flex: '1 0 auto',
  display: 'flex',
  flexDirection: 'column',
  gap: '0.125rem',
  padding: '0.375rem 0.75rem',
  borderRight: '1px solid var(--line)',
  borderBottom: '3px solid transparent',
  color: 'var(--ink-2)',
  fontSize: '0.875rem',
  '&:last-of-type': { borderRight: 0 },
  '&[data-state="current"]': { borderBottomColor: 'var(--blue)', color: 'var(--ink)', fontWeight: 600 },
  '&[data-state="returned"]': { borderBottomColor: 'var(--vermilion)', color: 'var(--vermilion)' },
  '&[data-state="done"]': { color: 'var(--ink)' },
  '& small': { fontSize: '0.8125rem', fontWeight: 400, color: 'var(--ink-2)' },
  '& svg': { fontSize: '1rem', verticalAlign: '-0.15em', marginRight: '0.25rem' },
})

/** Steps in order, each with its state in words, such as 复审 → 复核 → 复查 or the life line of a letter. */
export function Stepper({ label, steps, dense = false }: StepperProps) {
  return (
    <List aria-label={label}>
      {steps.map((step, index) => (
        <Item
          key={step.key}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <Block as="span" white="nowrap">
            {step.state === 'done' ? (
              <DoneIcon aria-hidden sx={{ color: 'var(--green)' }} />
            ) : step.state === 'returned' ? (
              <BackIcon aria-hidden />
            ) : (
              <Block as="span" tone="ink-3" after="0.375rem">
                {index + 1}
              </Block>
            )}
            {step.title}
          </Block>
          {!dense && <small>{step.note ?? zhCN.stepper[step.state]}</small>}
        </Item>
      ))}
    </List>
  )
}
