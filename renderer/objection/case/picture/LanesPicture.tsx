import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { DatedSubject } from '../../../../shared/deadline/explain/explained.ts'
import { Lane, laneNames } from '../../../../shared/objection/model.ts'
import type { ChainPictureStep, ObjectionDetail } from '../../../../shared/objection/summary.ts'
import { Block } from '../../../components/layout/layout.tsx'
import { WhyDialog } from '../../../deadline/open/WhyDialog.tsx'
import { caseWords } from '../words.ts'
import { LaneStep } from './LaneStep.tsx'

const words = caseWords

const Lanes = styled('ol')({
  display: 'grid',
  gridTemplateColumns: 'repeat(5, minmax(8.5rem, 1fr))',
  listStyle: 'none',
  margin: 0,
  padding: 0,
  flex: 'none',
  overflowX: 'auto',
  borderTop: '1px solid var(--line)',
  borderBottom: '1px solid var(--line)',
  background: 'var(--paper)',
  '& > li': {
    position: 'relative',
    padding: '0 0.5rem 0.5rem',
    borderRight: '1px solid var(--line)',
    minWidth: 0,
  },
  '& > li:last-child': { borderRight: 0 },
  '& h2': {
    margin: '0 -0.5rem 0.375rem',
    padding: '0.1875rem 0.5rem',
    fontSize: '0.875rem',
    fontWeight: 600,
    color: 'var(--ink-2)',
    background: 'var(--paper-2)',
    borderBottom: '1px solid var(--line)',
  },
  '& > li[data-turn] h2': { color: 'var(--blue)', background: 'var(--blue-weak)' },
  '& ul': { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '0.375rem' },
})

export interface LanesPictureProps {
  readonly objection: ObjectionDetail
  /** 函询进度 was chosen in the lane of the national centre. */
  onInquire(): void
}

/** The chain as five lanes: our limits run, theirs are grey with what they hang on, the national stage shows its age. */
export function LanesPicture({ objection, onInquire }: LanesPictureProps) {
  const [asked, setAsked] = useState<DatedSubject | null>(null)
  const { picture, limits } = objection
  const limitOf = ({ code, entryId }: ChainPictureStep) =>
    limits.find((limit) => limit.code === code && limit.entryId === entryId)
  return (
    <Block aria-label={words.picture} as="section" fixed>
      <Lanes>
        {Lane.options.map((lane) => {
          const steps = picture.filter((step) => step.lane === lane)
          const isTurn = steps.some(({ state }) => state === 'running')
          return (
            <li key={lane} data-turn={isTurn || undefined}>
              <h2>{laneNames[lane]}</h2>
              <ul>
                {steps.map((step) => (
                  <LaneStep
                    key={`${step.code}:${step.entryId}`}
                    step={step}
                    objection={objection}
                    onWhy={() => {
                      const limit = limitOf(step)
                      if (limit !== undefined) setAsked({ of: 'objectionClock', id: limit.limitId })
                    }}
                    onInquire={onInquire}
                  />
                ))}
              </ul>
              {steps.length === 0 && (
                <Block as="span" tone="ink-3" size="0.8125rem">
                  {words.lane.nothing}
                </Block>
              )}
            </li>
          )
        })}
      </Lanes>
      {asked !== null && <WhyDialog subject={asked} onClose={() => setAsked(null)} />}
    </Block>
  )
}
