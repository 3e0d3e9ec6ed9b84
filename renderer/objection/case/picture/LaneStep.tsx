import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { ChainPictureStep, ObjectionDetail } from '../../../../shared/objection/summary.ts'
import { Lamp } from '../../../components/mark/Lamp.tsx'
import { LimitLamp } from '../../open/LimitLamp.tsx'
import { shortEntrances } from '../../words.ts'
import { caseWords } from '../words.ts'

const words = caseWords.lane

const Step = styled('li')({
  padding: '0.25rem 0.375rem',
  border: '1px solid var(--line-2)',
  borderLeft: '4px solid var(--slate)',
  borderRadius: 4,
  background: 'var(--paper)',
  fontSize: '0.8125rem',
  lineHeight: 1.5,
  '&[data-ours]': { borderLeftColor: 'var(--blue)' },
  '&[data-state="notStarted"], &[data-state="waitingForDate"]': {
    borderStyle: 'dashed',
    borderLeftStyle: 'solid',
    color: 'var(--ink-2)',
    background: 'var(--slate-weak)',
  },
  '& .title': { display: 'flex', flexWrap: 'wrap', gap: '0 0.5rem', fontSize: '0.875rem' },
  '& .quiet': { color: 'var(--ink-2)' },
  // In large type the words of a lamp take a second line rather than leave the lane.
  '& span': { whiteSpace: 'normal' },
})

export interface LaneStepProps {
  readonly step: ChainPictureStep
  readonly objection: Pick<ObjectionDetail, 'entries' | 'proposesInquiry' | 'nextInquiryOn' | 'tasks'>
  onWhy(): void
  onInquire(): void
}

/** One step of the chain: whose it is, from when to when, how it stands, or what it hangs on. */
export function LaneStep({ step, objection, onWhy, onInquire }: LaneStepProps) {
  const { title, state, ours, startsOn, endedOn, hangsOn, ageWorkingDays } = step
  const entry = objection.entries.find(({ entryId }) => entryId === step.entryId)
  const isShared = objection.entries.length > 1
  return (
    <Step data-ours={ours || undefined} data-state={state}>
      <span className="title">
        <strong>{title}</strong>
        {isShared && entry !== undefined && <span className="quiet">{shortEntrances[entry.entrance]}</span>}
      </span>
      {startsOn !== null && <div>{words.started(startsOn)}</div>}
      <Limit step={step} onWhy={onWhy} />
      {endedOn !== null && <div>{words.ended(endedOn)}</div>}
      {ageWorkingDays !== null && (
        <div>
          <strong>{words.age(ageWorkingDays)}</strong>
          {'　'}
          <span className="quiet">{words.unlimited}</span>
        </div>
      )}
      {hangsOn !== null && <Lamp tone="waiting">{hangsOn}</Lamp>}
      {hangsOn === null && (state === 'notStarted' || state === 'waitingForDate') && (
        <div className="quiet">{words.undone}</div>
      )}
      {(state === 'running' || state === 'ended') && <LimitLamp limit={{ ...step, state }} />}
      {step.code === 'N1' && state === 'running' && <Inquiry objection={objection} onInquire={onInquire} />}
    </Step>
  )
}

function Limit({ step: { title, dueOn, ours }, onWhy }: Pick<LaneStepProps, 'step' | 'onWhy'>) {
  if (dueOn === null) return null
  return (
    <div>
      <Button
        variant="text"
        aria-label={words.why(title, dueOn)}
        onClick={onWhy}
        sx={{ minHeight: '1.75rem', p: 0, fontSize: 'inherit', textDecoration: 'underline' }}
      >
        {words.due(dueOn)}
      </Button>
      {'　'}
      <span className="quiet">{ours ? words.ours : words.theirs}</span>
    </div>
  )
}

function Inquiry({ objection, onInquire }: Pick<LaneStepProps, 'objection' | 'onInquire'>) {
  const { proposesInquiry, nextInquiryOn, tasks } = objection
  const may = tasks.some(({ task, refusal }) => task === 'recordTalk' && refusal === null)
  if (!proposesInquiry)
    return nextInquiryOn === null ? null : <div className="quiet">{words.nextInquiry(nextInquiryOn)}</div>
  return (
    <div>
      <Button disabled={!may} onClick={onInquire}>
        {words.inquire}
      </Button>
    </div>
  )
}
